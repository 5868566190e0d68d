package io.vestibule.guest;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Who a guest is, as he or staff typed it, and how staff find him by it. */
@MappedSuperclass
public abstract class GuestPerson extends PanacheEntityBase {

    private static final int LONGEST_SEARCH = 600;

    @Column(name = "first_name")
    public String firstName;

    @Column(name = "last_name")
    public String lastName;

    public String company;
    public String email;

    @Column(name = "person_visited")
    public String personVisited;

    public String reason;

    /** What staff may search for, in small letters. */
    @Column(name = "search_words")
    public String searchWords;

    /** What else than the name staff may search for; any of it may be null. */
    abstract Stream<String> alsoSearched();

    /** Keeps in step what staff may search for. */
    @PrePersist
    @PreUpdate
    void index() {
        var words = Stream.concat(Stream.of(firstName, lastName, company), alsoSearched())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        searchWords = words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
    }
}
