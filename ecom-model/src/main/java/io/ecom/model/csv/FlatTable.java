package io.ecom.model.csv;

import java.util.List;
import java.util.Locale;

/** A flat table of a data set and its columns. */
public enum FlatTable {
    USERS("user_id,city,state,country,registration_date,last_active,name,email,birth_date,gender"),
    CATEGORIES("category_id,name"),
    SUBCATEGORIES("category_id,subcategory_id,name,profit_margin"),
    PRODUCTS("product_id,name,category_id,subcategory_id,base_price,current_stock,is_active,creation_date"),
    PRICE_HISTORY("product_id,position,price,date"),
    SESSIONS("session_id,user_id,start_time,end_time,duration_seconds,city,state,country,ip_address,device_type,os,"
            + "browser,referrer,conversion_status"),
    PAGE_VIEWS("session_id,view,timestamp,page_type,product_id,category_id,view_duration"),
    CART_ITEMS("session_id,product_id,quantity,price"),
    TRANSACTIONS("transaction_id,session_id,user_id,timestamp,subtotal,discount,total,payment_method,status"),
    LINE_ITEMS("transaction_id,line,product_id,quantity,unit_price,subtotal");

    private final List<String> columns;

    FlatTable(String columns) {
        this.columns = List.of(columns.split(","));
    }

    public List<String> columns() {
        return columns;
    }

    /** Such as {@code line_items.csv}. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }
}
