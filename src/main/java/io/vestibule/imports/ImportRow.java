package io.vestibule.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import io.vestibule.secret.Keeper;

/** A row of a list of guests. */
@Entity
@Table(name = "guest_import_row")
public class ImportRow extends PanacheEntityBase {

    private static final String CELLS = "imported cells";
    /** No keyboard has it, and what is typed in a cell is cleaned of it. */
    private static final String BETWEEN = "\u001F";

    private static final int LONGEST_WHY = 300;

    @Id
    public UUID id;

    @Column(name = "import_id")
    public UUID importId;

    /** The row's number in the file, the first one is 1. */
    public int place;

    @Column(name = "cells_sealed")
    public String cellsSealed;

    @Enumerated(EnumType.STRING)
    public RowState state;

    /** The guest that was made of it. */
    @Column(name = "guest_id")
    public UUID guestId;

    /** Why none was made. */
    public String why;

    static ImportRow fresh(Keeper keeper, UUID importId, int place, List<String> cells) {
        var row = new ImportRow();
        row.id = UUID.randomUUID();
        row.importId = importId;
        row.place = place;
        row.cellsSealed = keeper.seal(CELLS, String.join(BETWEEN, cells));
        row.state = RowState.READ;
        return row;
    }

    public static List<ImportRow> ofImport(UUID importId) {
        return list("importId = ?1 order by place", importId);
    }

    static Optional<ImportRow> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    static void forget(UUID importId) {
        delete("importId", importId);
    }

    /** As they came; empty once the guest is made. */
    List<String> cells(Keeper keeper) {
        return cellsSealed == null
                ? List.of()
                : keeper.open(CELLS, cellsSealed)
                        .map(text -> List.of(text.split(BETWEEN, -1)))
                        .orElse(List.of());
    }

    void made(UUID guest) {
        state = RowState.MADE;
        guestId = guest;
        cellsSealed = null;
    }

    void refused(String because) {
        state = RowState.REFUSED;
        why = because.substring(0, Math.min(because.length(), LONGEST_WHY));
    }
}
