package si.zavetje.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import si.zavetje.policy.PolicyProfile;

/**
 * What is supposed while the date of a running clock is asked for once more: that it is still the moment at which the clock
 * began, and perhaps that a rule of a profile has another length. Known only to whoever asks, and only while she asks.
 */
@Component
public class WhatIf {

    private final ThreadLocal<Assumed> supposed = ThreadLocal.withInitial(() -> new Assumed(null, null, null));
    private final Clock clock;

    WhatIf(Clock clock) {
        this.clock = clock;
    }

    private record Assumed(@Nullable Instant moment, @Nullable String profile, PolicyProfile.@Nullable Rule rule) {}

    /** Asks as if it were still that moment. */
    public <T> T at(Instant moment, Supplier<T> question) {
        var before = supposed.get();
        return with(new Assumed(moment, before.profile(), before.rule()), question);
    }

    /** Asks as if that rule were in that profile. */
    public <T> T under(PolicyProfile profile, PolicyProfile.Rule rule, Supplier<T> question) {
        return with(new Assumed(supposed.get().moment(), profile.name(), rule), question);
    }

    /** The moment from which is counted what begins now. */
    Instant moment() {
        var moment = supposed.get().moment();
        return moment == null ? clock.instant() : moment;
    }

    /** Whether another policy than the one in force is supposed. */
    boolean ofPolicy() {
        return supposed.get().rule() != null;
    }

    /** Asks under the policy as it is. */
    <T> T withoutPolicy(Supplier<T> question) {
        return with(new Assumed(supposed.get().moment(), null, null), question);
    }

    PolicyProfile.Rule rule(PolicyProfile profile, String key) {
        var now = supposed.get();
        return now.rule() != null
                        && now.rule().key().equals(key)
                        && profile.name().equals(now.profile())
                ? now.rule()
                : profile.rule(key);
    }

    private <T> T with(Assumed other, Supplier<T> question) {
        var before = supposed.get();
        supposed.set(other);
        try {
            return question.get();
        } finally {
            supposed.set(before);
        }
    }
}
