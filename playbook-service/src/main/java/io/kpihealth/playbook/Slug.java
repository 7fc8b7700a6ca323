package io.kpihealth.playbook;

import java.util.regex.Pattern;

/** How KPIs and playbooks are named. */
public final class Slug {
    public static final String PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public static final int LENGTH = 80;

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private Slug() {}

    public static boolean is(String text) {
        return text.length() <= LENGTH && FORM.matcher(text).matches();
    }
}
