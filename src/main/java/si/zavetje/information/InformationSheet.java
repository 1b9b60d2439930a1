package si.zavetje.information;

import java.util.List;

/** The sheet in one language, with the languages in which there is one. */
public record InformationSheet(
        SheetLanguage language, List<Section> topics, List<String> decisions, List<SheetLanguage> languages) {

    /** One of the topics. */
    public record Section(String title, String text) {}
}
