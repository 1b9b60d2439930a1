package si.zavetje.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Two sides measured in turns, so that whatever else the machine does meets both. */
final class Rounds {

    private Rounds() {}

    /** One measurement of one side. */
    interface Side {
        double measure() throws Exception;
    }

    /** What the rounds gave: each side by itself, and the first through the second of the same round. */
    record Both(Figures first, Figures second, Figures ratio) {}

    /** In each round both sides are measured so many times, the one that begins changing, and then summed up. */
    static Both of(int times, ToDoubleFunction<Figures> summary, Side first, Side second) throws Exception {
        var ones = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < Sizes.ROUNDS; round++) {
            var one = new ArrayList<Double>();
            var other = new ArrayList<Double>();
            for (int turn = 0; turn < times; turn++) {
                if ((round + turn) % 2 == 0) {
                    one.add(first.measure());
                    other.add(second.measure());
                } else {
                    other.add(second.measure());
                    one.add(first.measure());
                }
            }
            ones.add(summary.applyAsDouble(new Figures(one)));
            others.add(summary.applyAsDouble(new Figures(other)));
            ratios.add(ones.get(round) / others.get(round));
        }
        return new Both(new Figures(ones), new Figures(others), new Figures(ratios));
    }

    /** Each round measures each side once. */
    static Both of(Side first, Side second) throws Exception {
        return of(1, Figures::median, first, second);
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
