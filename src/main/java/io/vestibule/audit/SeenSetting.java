package io.vestibule.audit;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A setting as it was at the last start. */
@Entity
@Table(name = "seen_setting")
public class SeenSetting extends PanacheEntityBase {

    @Id
    public String name;

    /** A fingerprint of the value. */
    public String print;

    /** The value; null where it may be a secret. */
    public String shown;

    static List<SeenSetting> all() {
        return listAll();
    }
}
