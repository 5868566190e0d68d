package io.vestibule.pages.admin;

import java.util.List;

/** A redirect taken apart: what it says, and what is right and wrong with it. */
public record Inspection(List<Parameter> parameters, List<Finding> findings) {

    /**
     * A parameter as it stands in the address.
     *
     * @param meaning what we take it for; empty for nothing
     */
    public record Parameter(String name, String value, String meaning) {}

    /** Whether guests would get on. */
    public boolean good() {
        return findings.stream().noneMatch(finding -> finding.tone().equals("bad"));
    }
}
