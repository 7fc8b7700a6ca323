package io.kpihealth.playbook.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.playbook.account.AccountState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditions on the fields of the account. A field that is empty or unknown is never a "no". */
final class AccountConditions {
    private static final Pattern QUARTER = Pattern.compile("(?:(\\d{4})-)?q([1-4])");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AccountState account;
    private final LocalDate day;

    AccountConditions(AccountState account, LocalDate day) {
        this.account = account;
        this.day = day;
    }

    /** A date that has passed is no renewal to come. */
    Answer renewalWithin(BigDecimal days) {
        LocalDate renewal = account.renewalDate();
        if (renewal == null) {
            return Answer.missing("no-renewal-date", days);
        }
        BigDecimal left = BigDecimal.valueOf(ChronoUnit.DAYS.between(day, renewal));
        return Answer.of(left.signum() >= 0 && left.compareTo(days) <= 0, List.of(left), days);
    }

    Answer championDeparted() {
        String status = account.championStatus();
        return status == null || status.equals("unknown")
                ? Answer.missing("champion-unknown")
                : Answer.of(status.equals("departed"), List.of(), null);
    }

    Answer budgetAtRisk() {
        return flag(account.budgetRisk(), "no-budget-risk");
    }

    Answer strategicallyAligned() {
        return flag(account.strategicAlignment(), "no-strategic-alignment");
    }

    Answer licenceUseAbove(BigDecimal percent) {
        BigDecimal seats = account.licenceSeats();
        BigDecimal used = account.seatsUsed();
        if (seats == null || used == null || seats.signum() <= 0) {
            return Answer.missing("no-licence-use", percent);
        }
        boolean above = used.multiply(HUNDRED).compareTo(percent.multiply(seats)) > 0;
        return Answer.of(above, List.of(used, seats), percent);
    }

    Answer contractAbove(BigDecimal limit) {
        BigDecimal value = account.contractValue();
        return value == null
                ? Answer.missing("no-contract-value", limit)
                : Answer.of(value.compareTo(limit) > 0, List.of(value), limit);
    }

    /** The account names the quarters in which it buys, with a year or without: {@code Q4}, {@code 2027-Q1}. */
    Answer budgetWindowOpen() {
        JsonNode window = account.budgetWindow();
        String text = window == null || window.isNull()
                ? ""
                : (window.isTextual() ? window.asText() : window.toString()).toLowerCase(Locale.ROOT);
        Matcher quarters = QUARTER.matcher(text);
        boolean named = false;
        boolean open = false;
        while (quarters.find()) {
            named = true;
            open |= current(quarters.group(1), Integer.parseInt(quarters.group(2)));
        }
        return named ? Answer.of(open, List.of(), null) : Answer.missing("no-budget-window");
    }

    private boolean current(@Nullable String year, int quarter) {
        return (year == null || Integer.parseInt(year) == day.getYear())
                && day.get(IsoFields.QUARTER_OF_YEAR) == quarter;
    }

    private static Answer flag(@Nullable Boolean value, String missing) {
        return value == null ? Answer.missing(missing) : Answer.of(value, List.of(), null);
    }
}
