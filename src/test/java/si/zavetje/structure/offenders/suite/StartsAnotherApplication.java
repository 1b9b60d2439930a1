package si.zavetje.structure.offenders.suite;

import org.springframework.test.context.TestPropertySource;
import si.zavetje.world.EngineTest;

/** Differs from the others in a setting that nobody asks for. */
@EngineTest
@TestPropertySource(properties = "zavetje.nobody-asks-for=this")
public class StartsAnotherApplication {}
