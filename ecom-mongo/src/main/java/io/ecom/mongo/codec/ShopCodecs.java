package io.ecom.mongo.codec;

import com.mongodb.MongoClientSettings;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** The codecs of the four documents, beside the driver's own. */
public final class ShopCodecs {
    private static final CodecRegistry REGISTRY = CodecRegistries.fromRegistries(
            CodecRegistries.fromCodecs(
                    new UserCodec(), new CategoryCodec(), new ProductCodec(), new TransactionCodec()),
            MongoClientSettings.getDefaultCodecRegistry());

    private ShopCodecs() {}

    /** A registry for clients, databases and collections that hold the shop's records. */
    public static CodecRegistry registry() {
        return REGISTRY;
    }
}
