package io.vestibule.voucher;

import java.util.List;
import java.util.Optional;

/**
 * A page of the list of vouchers.
 *
 * @param next where the next page begins; empty on the last
 */
public record VoucherList(List<Voucher> vouchers, Optional<VoucherPlace> next) {}
