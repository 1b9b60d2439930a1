package si.zavetje.policy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a refused start what is wrong with the policy file, instead of a stack trace. */
class BadPolicyAnalyzer extends AbstractFailureAnalyzer<BadPolicy> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadPolicy bad) {
        return new FailureAnalysis(
                String.valueOf(bad.getMessage()),
                "Correct the file named by zavetje.policy-file and start again.",
                bad);
    }
}
