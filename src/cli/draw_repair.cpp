#include "cli/draw_repair.hpp"

#include <fmt/format.h>

#include "cli/phrase.hpp"
#include "cli/text.hpp"

namespace meanwhile::cli {
namespace {

using namespace planner;

/// Every sentence of this drawing, in one language.
struct Sentences {
  std::string_view unchanged;  // {seconds}
  Counted disturbed;           // {seconds}
  std::string_view lost;       // {time}
  std::string_view none_lost;
  Counted broken;
  std::string_view burden;  // {minutes}
  std::string_view best, not_proven;
  std::string_view cancelled, online_only, rooms, people, conflicts;
  std::string_view taken, makes_up, moves, leaves, joins, misses, below;
  std::string_view onsite, online;
  std::string_view unknown_session, not_admitted, no_plan, double_booked;
};

constexpr Sentences in_english{
    .unchanged = "Everyone goes on as planned ({seconds} s).",
    .disturbed = {"One person goes on otherwise than planned ({seconds} s).",
                  "{n} people go on otherwise than planned ({seconds} s)."},
    .lost = "Required time that cannot be given: {time}.",
    .none_lost = "Nobody falls further below what treatment requires.",
    .broken = {"One group or facilitator known for long is lost to somebody.",
               "{n} times a group or facilitator known for long is lost to somebody."},
    .burden = "Burden added: {minutes} minutes.",
    .best = "There is no better way.",
    .not_proven = "There may be a better way; time was up.",
    .cancelled = "Cancelled",
    .online_only = "Online only, for want of a room",
    .rooms = "In another room",
    .people = "People",
    .conflicts = "Left as it is, please look",
    .taken = "cannot attend {session}",
    .makes_up = "may attend {session} instead of {usual}",
    .moves = "from {date}:",
    .leaves = "leaves {group}",
    .joins = "joins {group}",
    .misses = "nothing in place of {session}",
    .below = "week of {date}: {time} less than required",
    .onsite = "on site",
    .online = "online",
    .unknown_session = "the plan has {session}, which the programme does not have",
    .not_admitted = "the plan has {session}, which the programme would not allow",
    .no_plan = "nothing fits all the rules; the plan stays as it was",
    .double_booked = "{session} is in a room that another session has"};

constexpr Sentences in_spanish{
    .unchanged = "Todo sigue como estaba previsto ({seconds} s).",
    .disturbed = {"Una persona sigue de otro modo ({seconds} s).",
                  "{n} personas siguen de otro modo ({seconds} s)."},
    .lost = "Tiempo necesario que no se puede dar: {time}.",
    .none_lost = "Nadie queda más por debajo de lo que pide el tratamiento.",
    .broken = {"Alguien pierde un grupo o una persona de referencia que conocía desde hace tiempo.",
               "{n} veces alguien pierde un grupo o una persona de referencia que conocía desde "
               "hace tiempo."},
    .burden = "Carga añadida: {minutes} minutos.",
    .best = "No hay mejor manera.",
    .not_proven = "Puede haber una manera mejor; se acabó el tiempo.",
    .cancelled = "No tienen lugar",
    .online_only = "Solo en línea, por falta de sala",
    .rooms = "En otra sala",
    .people = "Personas",
    .conflicts = "Queda como está, conviene mirarlo",
    .taken = "no puede asistir a {session}",
    .makes_up = "puede asistir a {session} en lugar de {usual}",
    .moves = "desde el {date}:",
    .leaves = "deja {group}",
    .joins = "entra en {group}",
    .misses = "nada en lugar de {session}",
    .below = "semana del {date}: {time} menos de lo necesario",
    .onsite = "presencial",
    .online = "en línea",
    .unknown_session = "el plan tiene {session}, que el programa no tiene",
    .not_admitted = "el plan tiene {session}, que el programa no permitiría",
    .no_plan = "nada cumple todas las reglas; el plan queda como estaba",
    .double_booked = "{session} está en una sala que tiene otra sesión"};

class Drawing {
 public:
  Drawing(const RepairAnswer& answer, const exchange::EnrolledRead& read,
          const programme::Programme& programme, const RepairShown& shown)
      : answer_(answer),
        read_(read),
        zone_(programme.zone),
        words_(shown.words),
        say_(shown.words.language == spanish().language ? in_spanish : in_english),
        seconds_(fmt::format("{:.1f}", shown.seconds)) {}

  std::string draw() {
    headline();
    sessions(say_.cancelled, answer_.cancelled);
    sessions(say_.online_only, answer_.online_only);
    rooms();
    if (!answer_.people.empty()) out_ += "\n" + std::string(say_.people) + "\n";
    for (const Repaired& one : answer_.people) person(one);
    conflicts();
    return std::move(out_);
  }

 private:
  void line(const std::string& text, int indent = 0) {
    out_ += std::string(static_cast<std::size_t>(indent), ' ') + text + "\n";
  }

  std::string session(const OfferingId& offering, time::Instant start) const {
    return shown(offering.text()) + ", " + moment(words_, zone_.wall(start));
  }
  std::string group(const Joined& one) const {
    const bool online = one.modality == programme::Modality::online;
    return shown(one.id.text()) + ", " + std::string(online ? say_.online : say_.onsite);
  }

  void headline() {
    const auto spent = fmt::arg("seconds", seconds_);
    if (answer_.people.empty())
      line(say(say_.unchanged, spent));
    else
      line(say(say_.disturbed, answer_.disturbed.value, spent));
    if (answer_.lost.value > 0) {
      const std::string lost = duration(time::Minutes{answer_.lost.value});
      line(say(say_.lost, fmt::arg("time", lost)));
    } else {
      line(std::string(say_.none_lost));
    }
    if (answer_.broken.value > 0) line(say(say_.broken, answer_.broken.value));
    if (answer_.burden.value > 0) line(say(say_.burden, fmt::arg("minutes", answer_.burden.value)));
    line(std::string(answer_.optimal() ? say_.best : say_.not_proven));
  }

  void sessions(std::string_view title, const std::vector<SessionCancelled>& all) {
    if (all.empty()) return;
    out_ += "\n" + std::string(title) + "\n";
    for (const SessionCancelled& one : all) line(session(one.offering, one.start), 2);
  }

  void rooms() {
    if (answer_.rooms.empty()) return;
    out_ += "\n" + std::string(say_.rooms) + "\n";
    for (const RoomChanged& one : answer_.rooms)
      line(session(one.offering, one.start) + ": " + shown(one.from) + " → " + shown(one.to), 2);
  }

  const std::string& id_of(int person) const {
    return read_.people[static_cast<std::size_t>(person)].person.client.id.text();
  }

  void person(const Repaired& one) {
    line(shown(id_of(one.person)), 2);
    for (const TakenAway& taken : one.taken) {
      const std::string here = session(taken.offering, taken.start);
      line(say(say_.taken, fmt::arg("session", here)), 4);
    }
    for (const Attended& made : one.make_ups) {
      const std::string here =
          session(made.offering, made.span.start) + ", " +
          std::string(made.modality == programme::Modality::online ? say_.online : say_.onsite);
      const std::string usual = session(made.make_up_of->offering, made.make_up_of->start);
      line(say(say_.makes_up, fmt::arg("session", here), fmt::arg("usual", usual)), 4);
    }
    move(one);
    for (const Missed& missed : one.missed) {
      const std::string here = session(missed.offering, missed.span.start);
      line(say(say_.misses, fmt::arg("session", here)), 4);
    }
    for (const LostMinutes& week : one.lost) {
      const std::string monday = date_words(words_, week.monday);
      const std::string lost = duration(week.lost);
      line(say(say_.below, fmt::arg("date", monday), fmt::arg("time", lost)), 4);
    }
  }

  void move(const Repaired& one) {
    if (!one.moves) return;
    const std::string monday = date_words(words_, *one.moves);
    line(say(say_.moves, fmt::arg("date", monday)), 4);
    const auto each = [&](std::string_view what, const std::vector<Joined>& groups) {
      for (const Joined& slot : groups) {
        const std::string here = group(slot);
        line(say(what, fmt::arg("group", here)), 6);
      }
    };
    each(say_.leaves, one.left);
    each(say_.joins, one.joined);
  }

  std::string_view why(RepairConflict::Why why) const {
    switch (why) {
      case RepairConflict::Why::unknown_session: return say_.unknown_session;
      case RepairConflict::Why::not_admitted: return say_.not_admitted;
      case RepairConflict::Why::no_plan: return say_.no_plan;
      case RepairConflict::Why::double_booked: break;
    }
    return say_.double_booked;
  }

  void conflicts() {
    if (answer_.conflicts.empty()) return;
    out_ += "\n" + std::string(say_.conflicts) + "\n";
    for (const RepairConflict& one : answer_.conflicts) {
      const std::string who = one.person < 0 ? "" : shown(id_of(one.person)) + ": ";
      const std::string here =
          one.start ? session(one.offering, *one.start) : shown(one.offering.text());
      line(who + say(why(one.why), fmt::arg("session", here)), 2);
    }
  }

  const RepairAnswer& answer_;
  const exchange::EnrolledRead& read_;
  const time::Zone& zone_;
  const Words& words_;
  const Sentences& say_;
  const std::string seconds_;
  std::string out_;
};

}  // namespace

std::string draw_repair(const RepairAnswer& answer, const exchange::EnrolledRead& read,
                        const programme::Programme& programme, const RepairShown& shown) {
  return Drawing{answer, read, programme, shown}.draw();
}

}  // namespace meanwhile::cli
