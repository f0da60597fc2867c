package io.ecom.mongo.codec;

import io.ecom.model.Place;
import io.ecom.model.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** Users as documents; a birth date is midnight UTC of its day. Safe for use by several threads. */
public final class UserCodec implements Codec<User> {
    @Override
    public Class<User> getEncoderClass() {
        return User.class;
    }

    @Override
    public void encode(BsonWriter out, User user, EncoderContext context) {
        out.writeStartDocument();
        out.writeString("_id", user.userId());
        out.writeStartDocument("geo_data");
        Fields.write(out, "city", user.place().city());
        Fields.write(out, "state", user.place().state());
        Fields.write(out, "country", user.place().country());
        out.writeEndDocument();
        Fields.write(out, "registration_date", user.registrationDate());
        Fields.write(out, "last_active", user.lastActive());
        Fields.write(out, "name", user.name());
        Fields.write(out, "email", user.email());
        Fields.write(out, "birth_date", midnight(user.birthDate()));
        Fields.write(out, "gender", user.gender());
        out.writeEndDocument();
    }

    @Override
    public User decode(BsonReader in, DecoderContext context) {
        String id = null;
        Place place = Place.UNKNOWN;
        Instant registrationDate = null;
        Instant lastActive = null;
        String name = null;
        String email = null;
        Instant birthDate = null;
        String gender = null;
        in.readStartDocument();
        for (String field = Fields.next(in); field != null; field = Fields.next(in)) {
            switch (field) {
                case "_id" -> id = in.readString();
                case "geo_data" -> place = place(in);
                case "registration_date" -> registrationDate = Fields.time(in);
                case "last_active" -> lastActive = Fields.time(in);
                case "name" -> name = in.readString();
                case "email" -> email = in.readString();
                case "birth_date" -> birthDate = Fields.time(in);
                case "gender" -> gender = in.readString();
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new User(id, place, registrationDate, lastActive, name, email, day(birthDate), gender);
    }

    private static Place place(BsonReader in) {
        String city = null;
        String state = null;
        String country = null;
        in.readStartDocument();
        for (String field = Fields.next(in); field != null; field = Fields.next(in)) {
            switch (field) {
                case "city" -> city = in.readString();
                case "state" -> state = in.readString();
                case "country" -> country = in.readString();
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new Place(city, state, country);
    }

    private static @Nullable Instant midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable Instant midnight) {
        return midnight == null ? null : LocalDate.ofInstant(midnight, ZoneOffset.UTC);
    }
}
