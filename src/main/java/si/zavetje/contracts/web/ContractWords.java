package si.zavetje.contracts.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import si.zavetje.contracts.Contract;
import si.zavetje.contracts.Residents;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.shared.Today;

/** Says a contract in words, with how many people live at the provider. */
@Component
class ContractWords {

    private final Directory directory;
    private final Residents residents;
    private final Today today;
    private final MessageSource messages;

    ContractWords(Directory directory, Residents residents, Today today, MessageSource messages) {
        this.directory = directory;
        this.residents = residents;
        this.today = today;
        this.messages = messages;
    }

    /** One line of the list. */
    record Row(String id, String provider, String from, String to, int people, String state, boolean over, int seen) {}

    Row row(Contract contract, Locale locale) {
        boolean over = contract.validTo().isBefore(today.date());
        boolean later = contract.validFrom().isAfter(today.date());
        return new Row(
                contract.id().toString(),
                directory
                        .organisation(contract.organisation())
                        .map(Organisation::name)
                        .orElse(contract.organisation()),
                day(contract.validFrom(), locale),
                day(contract.validTo(), locale),
                residents.livingAt(contract.organisation()),
                say("contracts.state." + (over ? "OVER" : later ? "FUTURE" : "RUNS"), locale),
                over,
                contract.version());
    }

    private String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(say("shared.day", locale), locale).format(day);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
