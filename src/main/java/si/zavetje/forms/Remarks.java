package si.zavetje.forms;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What is to be said about a form that was taken, carried from where it was taken to the answer of the same request. */
@Component
public class Remarks {

    private final ThreadLocal<List<MessageSourceResolvable>> remarks = ThreadLocal.withInitial(List::of);

    /** Says this too. */
    public void say(List<? extends MessageSourceResolvable> about) {
        if (!about.isEmpty()) {
            var all = new ArrayList<MessageSourceResolvable>(remarks.get());
            all.addAll(about);
            remarks.set(List.copyOf(all));
        }
    }

    /** Takes what is to be said about the form that was handed in since the request began. */
    public List<MessageSourceResolvable> take() {
        var said = remarks.get();
        remarks.remove();
        return said;
    }
}
