package si.zavetje.recognition;

import java.util.List;
import java.util.Set;

/** What people write where they know nothing: it says nothing about anybody. */
final class Placeholders {

    /** Never part of a name. */
    private static final Set<String> WORDS = Set.of(
            "neznan",
            "neznana",
            "neznano",
            "neznani",
            "neznanka",
            "neznanec",
            "unknown",
            "unknow",
            "nepoznat",
            "nepoznata",
            "nepoznato",
            "nepoznati",
            "nn",
            "anonimna",
            "anonimen",
            "anonimno",
            "anonymous",
            "anonim",
            "unnamed",
            "undefined",
            "null",
            "tbd",
            "unbekannt",
            "inconnu",
            "inconnue",
            "sconosciuto",
            "sconosciuta",
            "desconocido",
            "desconocida",
            "necunoscut",
            "necunoscuta",
            "neizvestno",
            "neizvestna",
            "neizvesten",
            "nevidomo",
            "nevidoma",
            "nieznana",
            "nieznany",
            "neznama",
            "neznamy",
            "panjohur",
            "agnosto",
            "agnoste",
            "agnosti",
            "agnostos",
            "majhul",
            "mjhwl",
            "mjhwlh");

    /** May be part of a name, but a text of nothing else says nothing. */
    private static final Set<String> WITH_OTHERS = Set.of(
            "ni",
            "ne",
            "no",
            "non",
            "none",
            "not",
            "nema",
            "nima",
            "bez",
            "brez",
            "without",
            "sans",
            "ohne",
            "ime",
            "imena",
            "name",
            "priimka",
            "prezimena",
            "prezime",
            "priimek",
            "podatka",
            "podatek",
            "podatkov",
            "podataka",
            "podatak",
            "data",
            "znano",
            "znana",
            "znan",
            "poznato",
            "poznata",
            "known",
            "given",
            "dokumenta",
            "dokument",
            "dokumentov",
            "document",
            "documents",
            "listine",
            "listin",
            "papirjev",
            "isprava",
            "passport",
            "na",
            "nd",
            "np");

    private Placeholders() {}

    /** The words that may be somebody's; none when all of them only fill a field. */
    static List<String> without(List<String> words) {
        var left = words.stream()
                .filter(word -> !WORDS.contains(word) && !word.matches("(.)\\1+"))
                .toList();
        return WITH_OTHERS.containsAll(left) ? List.of() : left;
    }
}
