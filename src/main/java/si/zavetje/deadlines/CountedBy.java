package si.zavetje.deadlines;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import si.zavetje.responsibility.Capacity;

/** Says of an answer to a model which rule of the policy profile counts that date, and who answers for it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CountedBy {

    /** The key of the rule. */
    String value();

    /** The keys of further rules that the date may depend on. */
    String[] also() default {};

    /** In what capacity somebody answers for a timer of that date; nobody named is the coordinator. */
    Capacity[] owner() default {};

    /** Whether this is work to be done within a period, and not the end of the period itself. */
    boolean within() default false;
}
