/**
 * Other systems that send their texts through us: who they are, what they may send, how their requests are read, and the
 * one transaction in which a text is taken or not. Start reading at {@link io.vestibule.gateway.Gateway}.
 */
package io.vestibule.gateway;
