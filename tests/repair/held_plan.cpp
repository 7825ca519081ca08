#include "held_plan.hpp"

#include "oracle/fields.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;

Modality modality_from(const std::string& name) {
  return name == "online" ? Modality::online : Modality::onsite;
}

std::size_t unit_of(const Facts& facts, const std::string& id) {
  for (std::size_t unit = 0; unit < facts.units.size(); ++unit)
    if (facts.units[unit].id == id) return unit;
  throw std::runtime_error("no unit " + id);
}

}  // namespace

Plan plan_of(const object& enrolled, const Facts& facts) {
  const object& plan = child(enrolled, "plan");
  Plan found;
  for (const auto& one : list(plan, "offerings"))
    found.joined[unit_of(facts, *text(one.as_object(), "id"))] =
        modality_from(*text(one.as_object(), "modality"));
  const auto session = [&](const object& one, const char* id, const char* start) {
    return facts.find(*text(one, id), instant_from(*text(one, start)));
  };
  const auto put = [&](const Session* usual, Modality modality, How how) {
    found.usual[{usual->unit, usual->span.start}] = {usual, modality, how};
  };
  for (const auto& value : list(plan, "sessions")) {
    const auto& one = value.as_object();
    const auto modality = modality_from(*text(one, "modality"));
    const Session* here = session(one, "offering", "start");
    if (!find(one, "makeUpFor")) {
      put(here, modality, How::attended);
      continue;
    }
    const Session* usual = session(one, "makeUpOf", "makeUpFor");
    put(usual, found.joined.at(usual->unit), How::made_up);
    found.make_ups.push_back({here, modality, usual});
  }
  for (const auto& value : list(plan, "missed")) {
    const Session* usual = session(value.as_object(), "offering", "start");
    put(usual, found.joined.at(usual->unit), How::missed);
  }
  return found;
}

Takings takings_of(const object& enrolled, const Facts& before, const Blows& blows, Instant as_of) {
  const Plan plan = plan_of(enrolled, before);
  Takings all;
  const auto counts = [&](const Session& session) {
    const auto blow = blows.find({before.units[session.unit].id, session.span.start});
    return session.span.start >= as_of && !session.cancelled() &&
           !(blow != blows.end() && blow->second.cancelled);
  };
  for (const auto& [key, row] : plan.usual)
    if (counts(*row.session))
      all[meeting_of(*row.session)] = {row.modality == Modality::online, row.how == How::attended,
                                       true};
  for (const auto& visit : plan.make_ups)
    if (counts(*visit.session)) {
      Taking& taking = all[meeting_of(*visit.session)];
      taking.attends = true;
      taking.online |= visit.modality == Modality::online;
    }
  return all;
}

}  // namespace meanwhile::oracle
