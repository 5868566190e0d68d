/** Any HTTP gateway as pure configuration: a definition says how it is asked, how it answers and how it reports. */
package io.vestibule.sms.http;
