package io.vestibule.signin;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

import io.vestibule.signin.Account.Source;

/** A member of staff who was made here, or is known from a directory since the first sign-in. */
@Entity
@Table(name = "staff_account")
public class StaffAccount extends PanacheEntityBase {

    private static final int MOST_LETTERS_OF_GROUPS = 100_000;

    /** In small letters. */
    @Id
    public String name;

    @Enumerated(EnumType.STRING)
    public Source source;

    @Enumerated(EnumType.STRING)
    public Role role;

    /** By what an identity provider knows the person for good; null where there is no such thing. */
    public String subject;

    public String fullName;

    /** In small letters; null without one. */
    public String mail;

    /** Null for who signs in elsewhere, or has not chosen a password yet. */
    public String passwordHash;

    /** Of the directory, at the last sign-in; one on each line. */
    public String directoryGroups = "";

    /** See {@link Account#stamp}. */
    public String stamp;

    public boolean disabled;

    public Instant createdAt;
    public Instant signedInAt;

    static Optional<StaffAccount> of(String name) {
        return findByIdOptional(name);
    }

    /** The account, kept from all others until the transaction ends. */
    static Optional<StaffAccount> locked(String name) {
        return Optional.ofNullable(findById(name, LockModeType.PESSIMISTIC_WRITE));
    }

    static Optional<StaffAccount> ofMail(String mail) {
        return find("mail = ?1 and disabled = false", Sort.by("name"), mail).firstResultOptional();
    }

    static List<StaffAccount> ofSubject(String subject, Source source) {
        return list("subject = ?1 and source = ?2", subject, source);
    }

    static List<String> signedInByDirectory() {
        return getEntityManager()
                .createQuery(
                        "select a.name from StaffAccount a where a.source = ?1 and a.disabled = false"
                                + " and exists (select 1 from BrowserSession s where s.account = a.name)",
                        String.class)
                .setParameter(1, Source.LDAP)
                .getResultList();
    }

    static List<StaffAccount> everybody() {
        return listAll(Sort.by("name"));
    }

    /** Whether somebody can make accounts: with a password here, or known from a directory since the first sign-in. */
    static boolean anyAdmin() {
        return count(
                        "role = ?1 and disabled = false and (source <> ?2 or passwordHash is not null)",
                        Role.ADMIN,
                        Source.LOCAL)
                > 0;
    }

    /** Ends all browser sessions that were begun before. */
    void renewStamp() {
        stamp = Token.fresh().reveal();
    }

    /** Those that no longer fit are left out: nobody is in so many groups that mean something here. */
    void groups(Set<String> groups) {
        var lines = new StringBuilder();
        for (var group : groups) {
            if (lines.length() + group.length() < MOST_LETTERS_OF_GROUPS && !group.contains("\n")) {
                lines.append(group).append('\n');
            }
        }
        directoryGroups = lines.toString();
    }

    Account account() {
        var groups = new LinkedHashSet<>(directoryGroups.lines().toList());
        return new Account(name, source, role, Optional.ofNullable(fullName), Optional.ofNullable(mail), groups, stamp);
    }
}
