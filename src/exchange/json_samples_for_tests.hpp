#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>

namespace meanwhile::exchange {

/// A programme that sets every field of the contract to something other than its default.
constexpr std::string_view sample_programme = R"({
  "programme": {"id": "harbor", "name": "Harbor IOP", "timeZone": "America/New_York",
                "rulePack": "asam-2.1-adult", "closedDates": ["2026-12-25", "2027-01-01"]},
  "sites": [{"id": "main", "name": "Main Street", "state": "NY", "timeZone": "America/New_York",
             "rooms": [{"id": "r1", "seats": 14, "accessible": true}]},
            {"id": "west", "name": "West", "state": "IL", "timeZone": "America/Chicago", "rooms": []}],
  "modules": [{"id": "cbt", "name": "CBT skills", "focus": ["anxiety", "depression"], "lessons": 8,
               "entry": "cycle", "requires": ["intro"], "counts": "clinical"},
              {"id": "yoga", "name": "Yoga", "focus": [], "entry": "rolling", "requires": [],
               "counts": "wellness"}],
  "staff": [{"id": "kim", "name": "Kim Ortiz", "licensedIn": ["NY", "NJ"], "leads": ["cbt"],
             "availability": [{"days": ["MO", "WE"], "start": "12:00", "end": "21:30"},
                              {"days": ["SA"], "start": "20:00", "end": "04:00"}]}],
  "offerings": [{
    "id": "eve-core", "title": "Evening core group", "kind": "family", "module": "cbt",
    "meetings": [{"day": "MO", "start": "18:00", "end": "21:00", "credit": 170, "taken": 3},
                 {"day": "SU", "start": "22:00", "end": "24:00"},
                 {"day": "WE", "start": "23:00", "end": "00:30"}],
    "join": "any", "modality": ["onsite", "online"], "site": "main", "room": "r1", "staff": ["kim"],
    "seats": 12, "onlineSeats": 8, "minSeats": 4, "taken": 2, "takenOnline": 1,
    "from": "2026-11-30", "until": "2027-06-30", "except": ["2026-12-24"],
    "moved": [{"date": "2026-12-28", "start": "18:00",
               "to": {"date": "2026-12-29", "start": "17:00", "end": "20:00", "room": "r2"}}],
    "earlier": [{"until": "2026-12-06",
                 "meetings": [{"day": "TU", "start": "18:00", "end": "21:00"}]}],
    "audience": {"ages": [18, 120], "languages": ["en", "es"], "states": ["NY", "NJ"]}}]
})";

/// A client who likewise sets every field.
constexpr std::string_view sample_client = R"({
  "client": {"id": "c1", "timeZone": "America/Chicago", "state": "NY", "age": 34,
             "languages": ["es", "en"], "completed": ["intro"], "travel": {"main": 25, "west": 40},
             "online": false, "onsite": false},
  "prescription": {"level": "iop", "start": "2026-12-01", "weeks": 8,
    "hoursPerWeek": {"min": 8.5, "max": 12}, "daysPerWeek": {"min": 3, "max": 5},
    "maxMinutesPerDay": 240, "maxGapDays": 4,
    "modules": [{"id": "cbt", "minMinutesPerWeek": 180}],
    "kinds": [{"kind": "individual", "min": 1, "everyWeeks": 2}], "shortWeeksAllowed": 1},
  "life": [
    {"id": "job", "kind": "work", "days": ["MO", "TU"], "start": "09:00", "end": "17:30",
     "firm": true, "travelTo": {"main": 15}, "rest": 30, "from": "2026-11-30",
     "until": "2027-03-01", "everyWeeks": 2},
    {"id": "dinner", "kind": "family", "days": ["SU"], "start": "18:30", "end": "19:15",
     "firm": false, "weight": 3},
    {"id": "ward", "kind": "work", "rest": 480,
     "rota": {"from": "2026-11-30", "days": [["07:00", "19:00"], null, ["19:00", "07:00"]]}}],
  "calendars": [],
  "companions": [{"id": "partner", "for": ["family", "individual"], "travel": {"main": 40},
                  "timeZone": "Europe/Madrid",
                  "life": [{"id": "job", "days": ["FR"], "start": "08:00", "end": "16:00"}]}],
  "weights": {"travel": 2, "day": 31, "makeUp": 46, "missed": 121, "online": 5, "onsite": 6,
              "lateAfter": "20:30", "late": 3},
  "held": ["eve-core", "eve-core#2"]
})";

/// `text` with the value at `pointer` (RFC 6901) replaced by `value`, or added; an empty `value`
/// takes the field out.
inline std::string edited(std::string_view text, std::string_view pointer, std::string_view value) {
  boost::json::value document = boost::json::parse(text);
  const std::size_t last = pointer.rfind('/');
  const std::string_view key = pointer.substr(last + 1);
  boost::json::value& parent = document.at_pointer(pointer.substr(0, last));
  if (value.empty())
    parent.as_object().erase(key);
  else if (parent.is_array())
    parent.as_array().at(std::stoul(std::string{key})) = boost::json::parse(value);
  else
    parent.as_object()[key] = boost::json::parse(value);
  return boost::json::serialize(document);
}

}  // namespace meanwhile::exchange
