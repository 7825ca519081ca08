#include "exchange/write_programme.hpp"

#include <boost/json.hpp>

#include "exchange/iso.hpp"
#include "exchange/json_names.hpp"

namespace meanwhile::exchange {
namespace {

using namespace programme;

class ProgrammeWriter {
 public:
  explicit ProgrammeWriter(JsonWriter& out) : out_(out) {}

  void fields(const Programme& programme) {
    out_.object("programme", [&] { head(programme); });
    out_.lines("sites", programme.sites, [&](const Site& one) { site(one); });
    out_.lines("modules", programme.modules, [&](const Module& one) { module(one); });
    out_.lines("staff", programme.staff, [&](const Staff& one) { member(one); });
    out_.lines("offerings", programme.offerings, [&](const Offering& one) { offering(one); });
  }

  void offering(const Offering& offering) {
    out_.object([&] {
      what(offering);
      where_and_who(offering);
      out_.field("seats", offering.seats);
      out_.field("onlineSeats", offering.online_seats);
      out_.field("minSeats", offering.min_seats);
      out_.field("taken", offering.taken);
      out_.field("takenOnline", offering.taken_online);
      date("from", offering.from);
      date("until", offering.until);
      dates("except", offering.except);
      changed_dates(offering);
      audience(offering.audience);
    });
  }

 private:
  void texts(std::string_view key, const std::vector<std::string>& all) {
    out_.list(key, all, [&](const std::string& one) { out_.text(one); });
  }
  template <class Kind>
  void ids(std::string_view key, const std::vector<Id<Kind>>& all) {
    out_.list(key, all, [&](const Id<Kind>& one) { out_.text(one.text()); });
  }
  template <class Kind>
  void id(std::string_view key, const std::optional<Id<Kind>>& one) {
    if (one) out_.field(key, one->text());
  }
  void date(std::string_view key, const std::optional<time::Date>& one) {
    if (one) out_.field(key, iso_date(*one));
  }
  void dates(std::string_view key, const std::vector<time::Date>& all) {
    out_.list(key, all, [&](time::Date one) { out_.text(iso_date(one)); });
  }

  void head(const Programme& programme) {
    out_.field("id", programme.id);
    out_.field("name", programme.name);
    out_.field("timeZone", programme.zone.name());
    out_.field("rulePack", programme.rule_pack);
    dates("closedDates", programme.closed_dates);
  }

  void site(const Site& site) {
    out_.object([&] {
      out_.field("id", site.id.text());
      out_.field("name", site.name);
      out_.field("state", site.state);
      out_.field("timeZone", site.zone.name());
      out_.list("rooms", site.rooms, [&](const Room& one) { room(one); });
    });
  }

  void room(const Room& room) {
    out_.object([&] {
      out_.field("id", room.id);
      out_.field("seats", room.seats);
      out_.field("accessible", room.accessible);
    });
  }

  void module(const Module& module) {
    out_.object([&] {
      out_.field("id", module.id.text());
      out_.field("name", module.name);
      texts("focus", module.focus);
      out_.field("lessons", module.lessons);
      out_.field("entry", name_of(entry_names, module.entry));
      ids("requires", module.requires_completed);
      out_.field("counts", name_of(counts_names, module.counts));
    });
  }

  void member(const Staff& member) {
    out_.object([&] {
      out_.field("id", member.id.text());
      out_.field("name", member.name);
      texts("licensedIn", member.licensed_in);
      ids("leads", member.leads);
      out_.list("availability", member.availability,
                [&](const Availability& one) { availability(one); });
    });
  }

  void availability(const Availability& hours) {
    std::vector<std::string> days;
    for (std::size_t day = 0; day < hours.days.size(); ++day)
      if (hours.days[day]) days.emplace_back(time::weekday_codes[day]);
    out_.object([&] {
      texts("days", days);
      out_.field("start", clock(hours.start));
      out_.field("end", clock(hours.end));
    });
  }

  void what(const Offering& offering) {
    out_.field("id", offering.id.text());
    out_.field("title", offering.title);
    out_.field("kind", name_of(offering.kind));
    id("module", offering.module);
    out_.list("meetings", offering.meetings, [&](const Meeting& one) { meeting(one); });
    out_.field("join", name_of(join_names, offering.join));
  }

  void meeting(const Meeting& meeting) {
    out_.object([&] {
      out_.field("day", time::code(meeting.day));
      out_.field("start", clock(meeting.start));
      out_.field("end", clock(meeting.end));
      if (meeting.credit) out_.field("credit", meeting.credit->count());
      out_.field("taken", meeting.taken);
    });
  }

  void where_and_who(const Offering& offering) {
    std::vector<std::string> modalities;
    for (const auto& [name, modality] : modality_names)
      if (offering.offers(modality)) modalities.emplace_back(name);
    texts("modality", modalities);
    id("site", offering.site);
    out_.field("room", offering.room);
    ids("staff", offering.staff);
  }

  void changed_dates(const Offering& offering) {
    if (!offering.moved.empty())
      out_.list("moved", offering.moved, [&](const Moved& one) { moved(one); });
    if (!offering.earlier.empty())
      out_.list("earlier", offering.earlier, [&](const Earlier& one) { earlier(one); });
  }

  void moved(const Moved& moved) {
    out_.object([&] {
      out_.field("date", iso_date(moved.date));
      out_.field("start", clock(moved.start));
      out_.object("to", [&] {
        out_.field("date", iso_date(moved.to.date));
        out_.field("start", clock(moved.to.start));
        out_.field("end", clock(moved.to.end));
        out_.field("room", moved.to.room);
      });
    });
  }

  void earlier(const Earlier& earlier) {
    out_.object([&] {
      out_.field("until", iso_date(earlier.until));
      out_.list("meetings", earlier.meetings, [&](const Meeting& one) { meeting(one); });
    });
  }

  void audience(const Audience& audience) {
    out_.object("audience", [&] {
      if (audience.ages)
        out_.list("ages", std::array{audience.ages->least, audience.ages->most},
                  [&](int age) { out_.whole(age); });
      if (audience.languages) texts("languages", *audience.languages);
      if (audience.states) texts("states", *audience.states);
    });
  }

  JsonWriter& out_;
};

}  // namespace

std::string write_programme(const Programme& programme) {
  JsonWriter out;
  out.object([&] { write_programme_fields(out, programme); });
  return std::move(out).release();
}

std::string with_offering(std::string_view programme_json, const Offering& offering) {
  JsonWriter out;
  write_offering(out, offering);
  boost::json::value document = boost::json::parse(programme_json);
  for (boost::json::value& one : document.at("offerings").as_array())
    if (one.at("id").as_string() == offering.id.text())
      one = boost::json::parse(std::move(out).release());
  return boost::json::serialize(document);
}

void write_programme_fields(JsonWriter& out, const Programme& programme) {
  ProgrammeWriter{out}.fields(programme);
}

void write_offering(JsonWriter& out, const Offering& offering) {
  ProgrammeWriter{out}.offering(offering);
}

}  // namespace meanwhile::exchange
