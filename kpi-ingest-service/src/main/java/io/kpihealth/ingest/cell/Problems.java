package io.kpihealth.ingest.cell;

import io.kpihealth.ingest.cell.ParsedCell.CellProblem;

/** The ways in which a cell cannot be read, each with what to write instead. */
final class Problems {
    static final CellProblem TEXT =
            new CellProblem("not-a-number", "a number is due here", "Write a number, or N/A when there is none.");
    static final CellProblem RANGE = new CellProblem(
            "range-of-numbers", "two numbers stand where one is due", "Write one number, such as the mean.");
    static final CellProblem INEXACT = new CellProblem(
            "inexact-number", "the number is a bound or an estimate", "Write the number without <, > or ~.");
    static final CellProblem DATE = new CellProblem(
            "date-for-number", "a date stands where a number is due", "Write a number and format the cell as one.");
    static final CellProblem BUSINESS_TIME = new CellProblem(
            "business-time",
            "hours or days of business have no fixed length",
            "Write the duration in hours or days of the clock.");
    static final CellProblem AMBIGUOUS_M =
            new CellProblem("ambiguous-unit", "m may mean minutes or millions here", "Write min, or million.");
    static final CellProblem TWO_UNITS =
            new CellProblem("two-units", "the number has more than one unit", "Write the number with one unit.");
    static final CellProblem FRACTION = new CellProblem(
            "unknown-fraction", "a number is due here", "Write the number alone, or out of 5, 10 or 100 as 4.5/5.");
    static final CellProblem TRUTH = new CellProblem(
            "not-a-number", "a truth value stands where a number is due", "Write a number, or N/A when there is none.");
    static final CellProblem NOT_CALCULATED = new CellProblem(
            "formula-without-result",
            "the formula was never calculated",
            "Open the file in a spreadsheet program, save it and upload it again.");
    static final CellProblem SIZE =
            new CellProblem("number-too-large", "the number has too many digits", "Write a smaller number.");

    private Problems() {}

    static CellProblem errorCell(String code) {
        return new CellProblem(
                "error-cell",
                "the cell shows the error " + code,
                "Correct the formula, or write N/A when there is none.");
    }

    static CellProblem grouping(NumberStyle style) {
        return new CellProblem(
                "digit-grouping",
                "'" + style.group() + "' separates groups of three digits, and a group here has another length",
                "Write decimals after '" + style.decimal() + "', as in 4" + style.decimal() + "5.");
    }
}
