package io.vestibule.voucher;

import java.util.List;
import java.util.Optional;

import io.vestibule.listing.Place;

/**
 * A page of the list of vouchers.
 *
 * @param next where the next page begins; empty on the last
 */
public record VoucherList(List<Voucher> vouchers, Optional<Place> next) {}
