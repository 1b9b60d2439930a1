package si.zavetje.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/** Two sides measured in turns, so that whatever else the machine does meets both. */
final class Rounds {

    private Rounds() {}

    /** One measurement of one side. */
    interface Side {
        double measure() throws Exception;
    }

    /** One measurement of both sides. */
    interface Round {
        List<Double> measure() throws Exception;
    }

    /** What the rounds gave: each side by itself, and the first through the second of the same round. */
    record Both(Figures first, Figures second, Figures ratio) {}

    /** In each round both sides are measured so many times, the one that begins changing, and then summed up. */
    static Both of(int times, ToDoubleFunction<Figures> summary, Side first, Side second) throws Exception {
        var begins = new AtomicInteger();
        return of(() -> {
            var one = new ArrayList<Double>();
            var other = new ArrayList<Double>();
            int round = begins.getAndIncrement();
            for (int turn = 0; turn < times; turn++) {
                if ((round + turn) % 2 == 0) {
                    one.add(first.measure());
                    other.add(second.measure());
                } else {
                    other.add(second.measure());
                    one.add(first.measure());
                }
            }
            return List.of(summary.applyAsDouble(new Figures(one)), summary.applyAsDouble(new Figures(other)));
        });
    }

    /** Each round gives a figure of either side. */
    static Both of(Round round) throws Exception {
        var ones = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int number = 0; number < Sizes.ROUNDS; number++) {
            var both = round.measure();
            ones.add(both.get(0));
            others.add(both.get(1));
            ratios.add(both.get(0) / both.get(1));
            // What a run that is broken off has found so far.
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.4g against %.4g, %.4g%n",
                    number + 1,
                    both.get(0),
                    both.get(1),
                    ratios.get(number));
        }
        return new Both(new Figures(ones), new Figures(others), new Figures(ratios));
    }

    /** How long something takes, in milliseconds. */
    static Side milliseconds(Step step) {
        return () -> {
            long begun = System.nanoTime();
            step.take();
            return (System.nanoTime() - begun) / 1e6;
        };
    }

    /** What is timed. */
    interface Step {
        void take() throws Exception;
    }

    /** Before it counts: the side was asked so often that the machine knows it. */
    static void warmUp(int times, Side... sides) throws Exception {
        for (int turn = 0; turn < times; turn++) {
            for (var side : List.of(sides)) {
                side.measure();
            }
        }
    }
}
