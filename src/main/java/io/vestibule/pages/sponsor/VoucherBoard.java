package io.vestibule.pages.sponsor;

import java.util.List;
import java.util.Map;

import io.vestibule.pages.sponsor.DeliveryBoard.Choice;

/**
 * What the list of vouchers shows.
 *
 * @param made whether these are the ones that were made just now
 * @param notice what was done just now; empty for nothing
 */
record VoucherBoard(
        List<Choice> states,
        List<Choice> portals,
        String q,
        boolean filtered,
        boolean made,
        String notice,
        List<Row> rows,
        List<Map.Entry<String, String>> hidden,
        List<Choice> papers,
        String newest,
        String older,
        Rights rights) {

    /**
     * @param ending the last signs of the code; empty for those who print none
     * @param meaning what there is to say about the state: when it was used and with which device, or what ISE says
     * @param lasts how long access lasts from the first use
     */
    record Row(
            String id,
            String guestId,
            StateLook state,
            String meaning,
            String name,
            String userName,
            String ending,
            Moment made,
            String madeBy,
            String useBy,
            String lasts,
            int devices,
            String portal,
            int prints,
            boolean live) {}
}
