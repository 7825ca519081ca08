#include "exchange/read_case.hpp"

#include <algorithm>

#include "exchange/json_document.hpp"
#include "exchange/json_fields.hpp"
#include "exchange/read_calendars.hpp"
#include "exchange/read_life.hpp"
#include "exchange/read_prescription.hpp"

namespace meanwhile::exchange {
namespace {

using planner::Case;
using planner::Weights;

constexpr int oldest = 150;

Weights weights(const Fields& in) {
  const Weights usual;
  return {.travel = in["travel"].otherwise(usual.travel, weight),
          .day = in["day"].otherwise(usual.day, weight),
          .make_up = in["makeUp"].otherwise(usual.make_up, weight),
          .missed = in["missed"].otherwise(usual.missed, weight),
          .online = in["online"].otherwise(usual.online, weight),
          .onsite = in["onsite"].otherwise(usual.onsite, weight),
          .late_after = in["lateAfter"].otherwise(usual.late_after, end_of_day),
          .late = in["late"].otherwise(usual.late, weight)};
}

/// Reads one client.json; `programme_` is null when there is none to hold it against.
class CaseReader {
 public:
  CaseReader(const programme::Programme* programme, const OpenFile& open, Problems& notes)
      : programme_(programme), open_(open), notes_(notes) {
    if (!programme_) return;
    zones_.know(programme_->zone);
    for (const programme::Site& site : programme_->sites) zones_.know(site.zone);
    for (const programme::Module& module : programme_->modules) modules_.insert(module.id.text());
  }

  Case read(const Fields& in) {
    Case person;
    person.client = in["client"].must([&](const Fields& one) { return client(one); });
    person.prescription = in["prescription"].must([&](const Fields& one) {
      return read_prescription(one, programme_ ? &modules_ : nullptr);
    });
    person.life = life(in["life"]);
    const CalendarReader calendars{person.client, person.prescription, open_, notes_};
    calendars.read(in["calendars"], person.life);
    person.companions = in["companions"].list(
        [&](const Fields& one) { return companion(one, person.client.zone); });
    distinct_ids(in["companions"], person.companions);
    person.weights = in["weights"].otherwise({}, weights);
    person.held = in["held"].list([&](const Cursor& one) { return held(one); });
    return person;
  }

 private:
  time::Zone zone(const Cursor& in) { return zones_.read(in); }

  people::Client client(const Fields& in) {
    return {.id = in["id"].must(id<ClientId>),
            .zone = in["timeZone"].must([&](const Cursor& one) { return zone(one); }),
            .state = in["state"].maybe(text),
            .age = in["age"].maybe(whole(0, oldest)),
            .languages = in["languages"].list(text),
            .completed = in["completed"].list(id<ModuleId>),
            .travel = in["travel"].otherwise({}, ways),
            .online = in["online"].otherwise(true, truth),
            .onsite = in["onsite"].otherwise(true, truth)};
  }

  std::vector<life::LifeEntry> life(const Cursor& in) {
    auto entries = in.list([&](const Fields& one) { return read_life_entry(one, notes_); });
    distinct_ids(in, entries);
    return entries;
  }

  life::Companion companion(const Fields& in, const time::Zone& clients) {
    return {.id = in["id"].must(id<CompanionId>),
            .attends = in["for"].list(choice(kind_names)),
            .travel = in["travel"].otherwise({}, ways),
            .zone = in["timeZone"].otherwise(clients, [&](const Cursor& one) { return zone(one); }),
            .life = life(in["life"])};
  }

  std::string held(const Cursor& in) {
    const std::string id = name(in);
    if (programme_ && !id.empty() && !has_offering(id))
      notes_.push_back({{}, in.path(), "names no offering of the programme"});
    return id;
  }

  /// Whether `id`, or `id#n`, is an offering of the programme.
  bool has_offering(std::string_view id) const {
    const std::string_view whole = id.substr(0, id.find('#'));
    return std::ranges::any_of(programme_->offerings, [&](const programme::Offering& offering) {
      return offering.id.text() == whole;
    });
  }

  const programme::Programme* programme_;
  const OpenFile& open_;
  Problems& notes_;
  Zones zones_;
  KnownIds modules_;
};

Read<Case> read_against(const programme::Programme* programme, std::string_view json,
                        const OpenFile& open_calendar) {
  Read<Case> read;
  const Document document{json, read.problems};
  if (!document.root()) return read;
  CaseReader reader{programme, open_calendar, read.notes};
  Case person = Cursor{*document.root(), read.problems}.must(
      [&](const Fields& in) { return reader.read(in); });
  if (read.problems.empty()) read.value = std::move(person);
  return read;
}

}  // namespace

Read<Case> read_case(std::string_view json, const programme::Programme& programme,
                     const OpenFile& open_calendar) {
  return read_against(&programme, json, open_calendar);
}

Read<Case> read_case_alone(std::string_view json, const OpenFile& open_calendar) {
  return read_against(nullptr, json, open_calendar);
}

}  // namespace meanwhile::exchange
