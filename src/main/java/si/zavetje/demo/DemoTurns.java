package si.zavetje.demo;

import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import si.zavetje.responsibility.Capacity;
import si.zavetje.rota.Rota;
import si.zavetje.rota.RotaWish;
import si.zavetje.shared.Demo;

/** Lets every case of a demonstration go to the same crisis provider, so that whoever tries it out knows as whom to go on. */
@Component
@Order(50)
class DemoTurns implements ApplicationRunner {

    private static final String ALWAYS = "crisis-a";
    private static final LocalDate FOR_EVER = LocalDate.of(2100, 1, 1);

    private final Demo demo;
    private final Rota rota;

    DemoTurns(Demo demo, Rota rota) {
        this.demo = demo;
        this.rota = rota;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean untouched = demo.isOn()
                && rota.turns(Capacity.CRISIS_PROVIDER, false).stream()
                        .anyMatch(turn -> turn.organisation().id().equals(ALWAYS) && turn.said() == 0);
        if (untouched) {
            rota.say(ALWAYS, RotaWish.What.FIRST, FOR_EVER, RotaWish.Reason.DEMONSTRATION, "coordinator", 0);
        }
    }
}
