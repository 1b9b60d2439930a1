package si.zavetje.forms;

/** The forms of a feature: implemented once per feature, it says what happens when each of them is handed in. */
public interface FormHandlers {

    /** Registers the feature's forms. */
    void register(FormRegistry forms);
}
