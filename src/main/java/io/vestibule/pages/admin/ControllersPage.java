package io.vestibule.pages.admin;

import java.util.List;

import io.vestibule.pages.admin.sheet.Sheet;

/**
 * What the controllers' page shows.
 *
 * @param portal whose configurations they are
 * @param typed the address in the box
 * @param inspection what was found in it; null before
 */
public record ControllersPage(
        List<ControllerRow> controllers,
        List<String> warnings,
        List<String> portals,
        String portal,
        List<Sheet> sheets,
        String typed,
        Inspection inspection) {}
