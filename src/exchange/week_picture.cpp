#include "exchange/week_picture.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "life/commitments.hpp"
#include "programme/slot.hpp"

namespace meanwhile::exchange {
namespace {

using std::chrono::days;
using time::Date;
using time::Minutes;
using time::Span;
using time::Wall;

constexpr Minutes whole_day{24 * 60};

struct Layered {
  int layer;
  Block block;
};

/// Collects blocks for the seven days of one week, cutting what passes midnight or leaves the week.
class Easel {
 public:
  Easel(Date monday, const time::Zone& zone) : monday_(monday), zone_(zone) {}

  void paint(int layer, Span span, Tone tone, std::string label) {
    const Wall from = zone_.wall(span.start), to = zone_.wall(span.end);
    Wall midnight{monday_};
    for (std::vector<Layered>& day : days_) {
      const Minutes start = std::max(from - midnight, Minutes{0});
      const Minutes end = std::min(to - midnight, whole_day);
      if (start < end) day.push_back({layer, {start, end, tone, label}});
      midnight += whole_day;
    }
  }

  std::array<std::vector<Block>, 7> finished() && {
    std::array<std::vector<Block>, 7> painted;
    for (std::size_t i = 0; i < days_.size(); ++i) {
      std::ranges::stable_sort(days_[i], {}, [](const Layered& one) {
        return std::tuple(one.layer, one.block.start, one.block.end);
      });
      for (Layered& one : days_[i]) painted[i].push_back(std::move(one.block));
    }
    return painted;
  }

 private:
  Date monday_;
  const time::Zone& zone_;
  std::array<std::vector<Layered>, 7> days_;
};

enum Layer { resting, soft, firm, travelling, sitting };

Tone tone_of(const life::LifeEntry& entry) {
  if (entry.kind == "work") return Tone::work;
  return entry.kind == "family" ? Tone::family : Tone::other;
}

void paint_life(Easel& easel, const planner::Case& person, Date monday) {
  const life::Dates week{monday, monday + days{6}};
  for (const life::Commitment& one : life::commitments(person.life, person.client.zone, week)) {
    const life::LifeEntry& entry = person.life[one.entry];
    const Minutes rest = entry.firm ? entry.rest : Minutes{0};
    const Span awake{one.span.start, one.span.end - rest};
    const bool from_calendar = std::holds_alternative<life::Dated>(entry.when);
    easel.paint(entry.firm ? firm : soft, awake, tone_of(entry),
                from_calendar ? std::string{} : entry.id.text());
    easel.paint(resting, {awake.end, one.span.end}, Tone::rest, {});
  }
}

}  // namespace

Hours hours_of(const WeekPicture& picture) {
  constexpr Minutes hour{60};
  Hours hours;
  for (const std::vector<Block>& day : picture.days) {
    for (const Block& block : day) {
      hours.first = std::min(hours.first, static_cast<int>(block.start / hour));
      hours.last = std::max(hours.last, static_cast<int>((block.end + hour - Minutes{1}) / hour));
    }
  }
  return hours;
}

WeekPicture picture_week(const planner::Plan& plan, const planner::Case& person,
                         const programme::Programme& programme, int number) {
  const Date monday = person.prescription.first_monday() + days{7 * (number - 1)};
  Easel easel(monday, person.client.zone);
  paint_life(easel, person, monday);
  for (const planner::Stay& stay : plan.stays) {
    easel.paint(travelling, {stay.footprint.start, stay.first_session}, Tone::travel, {});
    easel.paint(travelling, {stay.last_session_end, stay.footprint.end}, Tone::travel, {});
  }
  for (const planner::Attended& session : plan.sessions) {
    const programme::Offering* offering = programme::offering_of(programme, session.offering);
    const bool onsite = session.modality == programme::Modality::onsite;
    easel.paint(sitting, session.span, onsite ? Tone::onsite : Tone::online,
                offering && !offering->title.empty() ? offering->title : session.offering.text());
  }
  return {number, person.prescription.weeks(), monday, std::move(easel).finished()};
}

}  // namespace meanwhile::exchange
