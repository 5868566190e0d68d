/**
 * How much one source may ask for. The page is open to anybody near, and each text costs money, so what is asked is
 * counted by the client's address, its device, the block its number lies in, and the portal (network-access contract,
 * section 7, point 12). What a single phone may get is counted with its texts.
 */
package io.vestibule.limit;
