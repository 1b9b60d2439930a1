package si.zavetje.forms.process;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.stereotype.Component;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.directory.Directory;
import si.zavetje.forms.CaseForms;
import si.zavetje.responsibility.Reader;

/** What both ends of the bridge need: who is at the keyboard, what was sent, and what takes it. */
@Component
class FormBridge {

    private final ObjectProvider<CaseForms> forms;
    private final ObjectProvider<Directory> directory;
    private final DeployedForms deployedForms;

    /** What takes forms is asked for late: the features behind it may themselves need the engine that is being built. */
    FormBridge(ObjectProvider<CaseForms> forms, ObjectProvider<Directory> directory, DeployedForms deployedForms) {
        this.forms = forms;
        this.directory = directory;
        this.deployedForms = deployedForms;
    }

    CaseForms forms() {
        return forms.getObject();
    }

    DeployedForms deployedForms() {
        return deployedForms;
    }

    Reader currentUser() {
        var username = Context.getCommandContext().getAuthenticatedUserId();
        if (username == null) {
            throw new AccessDenied();
        }
        return directory
                .getObject()
                .account(username)
                .map(account -> new Reader(account.username(), account.organisation(), account.kind()))
                .orElseThrow(AccessDenied::new);
    }

    /** What follows from a form is the system's doing; whoever handed it in needs no right of her own in the engine for it. */
    <T> T withoutRights(Supplier<T> work) {
        return Context.getCommandContext().runWithoutAuthorization(work::get);
    }

    /** Tasklist sends lists as JSON; everything else arrives as it is. */
    Map<String, @Nullable Object> plain(VariableMap sent) {
        var plain = new HashMap<String, @Nullable Object>();
        for (var key : sent.keySet()) {
            TypedValue typed = sent.getValueTyped(key);
            var value = typed == null ? null : typed.getValue();
            plain.put(key, value instanceof SpinJsonNode json ? unwrap(json) : value);
        }
        return plain;
    }

    private static @Nullable Object unwrap(SpinJsonNode json) {
        return JsonParserFactory.getJsonParser()
                .parseMap("{\"value\":" + json + "}")
                .get("value");
    }
}
