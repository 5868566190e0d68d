/**
 * A sponsor decides whether a guest gets an account. A registration asks for it and listens for {@code ApprovalDecided}; the
 * mails, the reminder and the escalation are durable tasks. There is one decision for each request, kept by a row lock.
 */
package io.vestibule.approval;
