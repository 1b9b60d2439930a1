package si.zavetje.proceedings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.identification.Identification;
import si.zavetje.proceedings.ProceedingsSheet.Complaint;
import si.zavetje.proceedings.ProceedingsSheet.Entry;
import si.zavetje.proceedings.ProceedingsSheet.Figures;
import si.zavetje.proceedings.ProceedingsSheet.Outcome;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** The sheet of the criminal proceedings in a case, kept apart from all that is done for the person. */
@Service
public class Proceedings {

    /** The police are asked which office of the prosecutor has the complaint. */
    public record Begun(CaseReference reference) {}

    private final ProceedingsSheets sheets;
    private final Responsibilities responsibilities;
    private final Directory directory;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proceedings(
            ProceedingsSheets sheets,
            Responsibilities responsibilities,
            Directory directory,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.responsibilities = responsibilities;
        this.directory = directory;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** With a complaint or a report there may be something for a prosecutor. */
    @EventListener
    void on(Identification.StatusRecorded recorded) {
        if (recorded.victim()) {
            begin(recorded.reference());
        }
    }

    private void begin(CaseReference reference) {
        var known = find(reference);
        if (known.filter(ProceedingsSheet::kept).isPresent()) {
            return;
        }
        if (known.isEmpty()) {
            NewRows.add(() -> sheets.save(ProceedingsSheet.empty(reference)));
        } else {
            sheets.save(known.get().asked());
        }
        events.publishEvent(new Begun(reference));
    }

    /** The offices that can keep the sheet. */
    List<Organisation> offices() {
        return directory.workingOrganisationsOf(OrganisationKind.PROSECUTOR);
    }

    @Transactional
    void name(CaseReference reference, String office) {
        responsibilities.assign(reference, Capacity.PROSECUTOR, office);
        sheets.save(of(reference).named(clock.instant()));
    }

    /** No complaint is filed, or none yet. */
    @Transactional
    void withoutComplaint(CaseReference reference, Complaint answer) {
        sheets.save(of(reference).without(answer));
    }

    /** Whether an office keeps the sheet. */
    public boolean named(CaseReference reference) {
        return of(reference).complaint() == Complaint.FILED;
    }

    /** Whether nothing is to be kept. */
    public boolean noComplaint(CaseReference reference) {
        return of(reference).complaint() == Complaint.NONE;
    }

    /** The office that keeps the sheet now. */
    public String office(CaseReference reference) {
        return responsibilities
                .organisationFor(reference, Capacity.PROSECUTOR)
                .orElseThrow(() -> new IllegalStateException("no office keeps the sheet"));
    }

    /**
     * Takes down what stands on the sheet now.
     *
     * @throws Refusal when more minors are said to be victims than there are victims
     */
    @Transactional
    void record(CaseReference reference, Entry entry, Stage stage, LocalDate since, Outcome outcome, Figures figures) {
        if (figures.victimsMinor() > figures.victims()) {
            throw new Refusal("proceedings.moreMinorsThanVictims").at("victimsMinor");
        }
        var sheet = of(reference);
        var covered = earlier(nextHalfYear(sheet), halfYearOf(LegalZone.dayOf(clock.instant())));
        var changed = sheet.says(entry, stage, since, outcome, figures);
        sheets.save(entry == Entry.NOTICE ? changed.notified(covered) : changed);
    }

    /**
     * Hands the sheet to another office.
     *
     * @throws Refusal when it is the one that has it
     */
    @Transactional
    void handOn(CaseReference reference, String office) {
        if (office(reference).equals(office)) {
            throw new Refusal("proceedings.sameOffice").at("office");
        }
        responsibilities.assign(reference, Capacity.PROSECUTOR, office);
    }

    /** Whether the proceedings came to a final end. */
    public boolean over(CaseReference reference) {
        return of(reference).stage() == Stage.FINAL;
    }

    /** Whether the last entry was the notice of a half-year. */
    public boolean noticeSent(CaseReference reference) {
        return of(reference).entry() == Entry.NOTICE;
    }

    /** By when the coordinator is told of the half-year that runs. */
    public Instant noticeDue(CaseReference reference) {
        return deadlines.due(
                reference,
                "prosecutor.notice",
                nextHalfYear(of(reference)).atStartOfDay(LegalZone.ID).toInstant());
    }

    /** The first day of the first half-year of which the coordinator has not been told. */
    private static LocalDate nextHalfYear(ProceedingsSheet sheet) {
        var notified = sheet.notifiedFor();
        var named = Optional.ofNullable(sheet.namedAt()).map(LegalZone::dayOf).orElseThrow();
        var first = halfYearOf(named);
        return notified == null || notified.isBefore(first) ? first : halfYearAfter(notified);
    }

    /** A notice that is handed in once more covers no half-year that has not begun. */
    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate halfYearOf(LocalDate day) {
        return day.withDayOfMonth(1).withMonth(day.getMonthValue() <= 6 ? 1 : 7);
    }

    private static LocalDate halfYearAfter(LocalDate firstDay) {
        return firstDay.getMonthValue() == 1 ? firstDay.withMonth(7) : LocalDate.of(firstDay.getYear() + 1, 1, 1);
    }

    ProceedingsSheet of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no sheet is kept"));
    }

    private Optional<ProceedingsSheet> find(CaseReference reference) {
        return sheets.findByCaseReference(reference.text());
    }
}
