package si.zavetje.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.places.PlaceRegister;
import si.zavetje.places.PlaceRegister.Written;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.Demo;

/** Gives the houses of a demonstration some beds and rooms, once. */
@Component
@ConditionalOnProperty(name = "zavetje.demo-cases", matchIfMissing = true)
@Order(90)
class DemoPlaces implements ApplicationRunner {

    private static final Reader CRISIS = new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER);
    private static final Reader SAFE = new Reader("safe-a", "safe-a", OrganisationKind.SAFE_PROVIDER);

    private final Demo demo;
    private final PlaceRegister register;

    DemoPlaces(Demo demo, PlaceRegister register) {
        this.demo = demo;
        this.register = register;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.isOn() && register.of(CRISIS).isEmpty()) {
            register.add(CRISIS, new Written("K1-01", 3, true, false, true, ""));
            register.add(CRISIS, new Written("K1-02", 1, false, true, false, ""));
            register.add(CRISIS, new Written("K1-04", 1, false, false, false, ""));
            register.add(SAFE, new Written("V2-02", 2, true, false, true, ""));
            register.add(SAFE, new Written("V2-03", 1, false, true, false, ""));
        }
    }
}
