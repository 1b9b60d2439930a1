package si.zavetje.structure.offenders.slow;

import org.springframework.context.event.EventListener;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

record Told(JavaMailSender mail) {

    @EventListener
    void on(String caseReference) {
        mail.send(new SimpleMailMessage());
    }
}
