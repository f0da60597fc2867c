package io.ecom.model.admission;

import io.ecom.model.Place;
import io.ecom.model.User;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class UserJudge implements Judge<UserJudge.Draft> {
    record Draft(
            Place place,
            WrittenTime registrationDate,
            @Nullable Instant lastActive,
            @Nullable String name,
            @Nullable String email,
            @Nullable LocalDate birthDate,
            @Nullable String gender) {}

    @Override
    public Draft read(Fields fields) {
        return new Draft(
                place(fields.object("geo_data")),
                WrittenTime.of(fields, "registration_date"),
                WrittenTime.of(fields, "last_active").time(),
                fields.text("name"),
                fields.text("email"),
                date(fields, "birth_date"),
                fields.text("gender"));
    }

    @Override
    public User judge(String id, Draft draft, References known, Set<Rule> repairs) {
        Instant registered = draft.registrationDate.require();
        Place place = draft.place;
        if (place.city() == null || place.state() == null || place.country() == null) {
            repairs.add(Rule.MISSING_PLACE);
        }
        if (draft.lastActive == null) {
            repairs.add(Rule.BAD_LAST_ACTIVE);
        }
        return new User(
                id, place, registered, draft.lastActive, draft.name, draft.email, draft.birthDate, draft.gender);
    }

    static Place place(Fields geo) {
        return new Place(geo.text("city"), geo.text("state"), geo.text("country"));
    }

    private static @Nullable LocalDate date(Fields fields, String field) {
        String text = fields.text(field);
        LocalDate date = text == null ? null : dateOrNull(text.strip());
        if (text != null && date == null) {
            throw Fields.wrongType(field, text, "a date such as 1990-02-28");
        }
        return date;
    }

    private static @Nullable LocalDate dateOrNull(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return User.isBirthDate(date) ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
