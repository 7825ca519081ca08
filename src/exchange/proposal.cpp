#include "exchange/proposal.hpp"

#include <boost/json/serialize.hpp>

#include "exchange/json_document.hpp"
#include "exchange/json_fields.hpp"
#include "exchange/read_plan.hpp"
#include "exchange/week_picture.hpp"
#include "exchange/words.hpp"
#include "exchange/write_plan.hpp"
#include "planner/toll.hpp"

namespace meanwhile::exchange {
namespace {

constexpr std::array<std::string_view, tone_count> tone_words{"work",   "family", "other", "rest",
                                                              "travel", "onsite", "online"};

class ProposalWriter {
 public:
  ProposalWriter(JsonWriter& out, const programme::Programme& programme,
                 const planner::Case& person)
      : out_(out), programme_(programme), person_(person) {}

  void write(const planner::Plan& plan) {
    out_.key("plan");
    write_plan(out_, plan, programme_.zone);
    out_.field("proven", plan.proven);
    const int weeks = person_.prescription.weeks();
    out_.key("toll");
    write(planner::toll_of(plan, person_, programme_, {1, weeks}));
    std::vector<int> numbers(static_cast<std::size_t>(weeks));
    for (int i = 0; i < weeks; ++i) numbers[static_cast<std::size_t>(i)] = i + 1;
    out_.lines("pictures", numbers,
               [&](int week) { write(picture_week(plan, person_, programme_, week)); });
  }

 private:
  void write(const planner::Toll& toll) {
    out_.object([&] {
      out_.field("treatment", toll.treatment.count());
      out_.field("days", toll.days);
      out_.field("travel", toll.travel.count());
      out_.field("family", toll.family.count());
      out_.field("lateEvenings", toll.late_evenings);
      out_.field("makeUps", toll.make_ups);
      out_.field("missed", toll.missed);
      out_.field("cancelled", toll.cancelled);
      out_.list("touched", toll.touched, [&](const planner::Touched& one) { write(one); });
    });
  }

  void write(const planner::Touched& touched) {
    out_.object([&] {
      out_.field("name", touched.name);
      out_.field("all", touched.all);
      out_.field("late", touched.late);
      out_.field("cutShort", touched.cut_short);
      out_.field("gone", touched.gone);
    });
  }

  void write(const WeekPicture& picture) {
    out_.object([&] {
      out_.field("week", picture.number);
      out_.field("monday", iso_date(picture.monday));
      out_.list("days", picture.days, [&](const std::vector<Block>& day) {
        out_.list(day, [&](const Block& block) { write(block); });
      });
    });
  }

  void write(const Block& block) {
    out_.object([&] {
      out_.field("start", block.start.count());
      out_.field("end", block.end.count());
      out_.field("tone", tone_words[static_cast<std::size_t>(block.tone)]);
      out_.field("label", block.label);
    });
  }

  JsonWriter& out_;
  const programme::Programme& programme_;
  const planner::Case& person_;
};

std::int64_t number(care::Version version) { return static_cast<std::int64_t>(version); }

care::Version version(const Cursor& in) {
  return care::Version(whole_number(in, 0, std::numeric_limits<std::int32_t>::max()));
}

std::string_view status_of(const planner::FitAnswer& answer) {
  if (answer.optimal()) return answer.plans.front().proven ? "optimal" : "found";
  return answer.broken_off && answer.remedies.empty() ? "unknown" : "infeasible";
}

/// The plan as it stands in the document, whatever else is there.
std::optional<planner::Plan> find(const Fields& in, std::string_view label) {
  const boost::json::array* plans = in["plans"].items();
  if (!plans) return std::nullopt;
  for (const boost::json::value& one : *plans) {
    const auto* shown = one.if_object();
    const auto* plan = shown ? shown->if_contains("plan") : nullptr;
    const auto* named =
        plan && plan->is_object() ? plan->get_object().if_contains("label") : nullptr;
    if (named && named->is_string() && named->get_string() == label)
      return read_plan(boost::json::serialize(*plan)).value;
  }
  return std::nullopt;
}

}  // namespace

std::string write_proposal(const planner::FitAnswer& answer, const programme::Programme& programme,
                           const planner::Case& person, MadeFrom made_from) {
  JsonWriter out;
  ProposalWriter write{out, programme, person};
  out.object([&] {
    out.field("life", number(made_from.life));
    out.field("timetable", number(made_from.timetable));
    out.field("status", status_of(answer));
    out.lines("plans", answer.plans,
              [&](const planner::Plan& plan) { out.object([&] { write.write(plan); }); });
    out.lines("changesNeeded", answer.remedies, [&](const planner::Remedy& remedy) {
      out.object([&] {
        out.list("changes", remedy.changes,
                 [&](const planner::Change& change) { write_change(out, change); });
        out.field("words", words_for(remedy, programme, person));
        write.write(remedy.plan);
      });
    });
    out.list("alternativesNotFound", answer.not_found,
             [&](const std::string& label) { out.text(label); });
  });
  return std::move(out).release();
}

void write_shown_plan(JsonWriter& out, const planner::Plan& plan,
                      const programme::Programme& programme, const planner::Case& person) {
  ProposalWriter{out, programme, person}.write(plan);
}

std::optional<Proposed> read_proposed(std::string_view proposal, std::string_view label) {
  Problems problems;
  const Document document{proposal, problems};
  if (!document.root()) return std::nullopt;
  std::optional<Proposed> found;
  Cursor{*document.root(), problems}.must([&](const Fields& in) {
    const MadeFrom made_from{in["life"].must(version), in["timetable"].must(version)};
    if (auto plan = find(in, label)) found = Proposed{made_from, *std::move(plan)};
    return 0;
  });
  return problems.empty() ? found : std::nullopt;
}

}  // namespace meanwhile::exchange
