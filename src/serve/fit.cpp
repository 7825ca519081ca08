#include "serve/fit.hpp"

#include <charconv>

#include "casework/ask_why.hpp"
#include "casework/find_fit.hpp"
#include "exchange/write_explanation.hpp"
#include "exchange/write_programme.hpp"
#include "serve/asking.hpp"
#include "serve/write_offering.hpp"

namespace meanwhile::serve {
namespace {

using namespace std::chrono_literals;
using planner::Access;
using planner::Explanation;

// What a person waits for without being told, half of what she may wait for the screen; and how
// long it is worth looking at all.
constexpr auto first_takes = 150ms;
constexpr auto whole_takes = 20s;

constexpr int usual_alternatives = 3, most_alternatives = 5;

std::optional<int> alternatives_in(const Request& request) {
  const auto text = request.query("alternatives");
  if (!text) return usual_alternatives;
  int number = 0;
  const char* end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, number);
  const bool good =
      error == std::errc{} && stop == end && 0 <= number && number <= most_alternatives;
  return good ? std::optional{number} : std::nullopt;
}

Reply shown(store::Document document) {
  Reply reply = json(std::move(document.json));
  reply.etag = tag('p', document.version);
  return reply;
}

struct Effort {
  int alternatives;
  std::chrono::milliseconds at_most;
};

Reply find(const Request& request, const casework::Caller& caller, Office& office, Effort effort) {
  const ClientId whose = client_of(request);
  const auto language = language_of(request);
  if (const Reply* refused = std::get_if<Reply>(&language)) return *refused;
  auto proposal = casework::find_fit({whose, effort.alternatives, std::get<std::string>(language),
                                      office.newest.begin(whose, effort.at_most, request.stop)},
                                     office.desk, caller);
  if (!proposal) return problem(proposal.error());
  office.events->publish(own_topic(whose), "proposal", tag('p', proposal->version));
  return shown(*std::move(proposal));
}

std::string_view state_of(const Explanation& slot) {
  std::string_view state = "barred";
  for (const Access& access : slot.access) {
    if (access.barred()) continue;
    if (access.clashes.empty()) return "possible";
    state = "clashes";
  }
  return state;
}

/// Of the modality in which fewest clash; all of them where it is barred.
std::size_t clashes_of(const Explanation& slot) {
  std::size_t fewest = slot.sessions.size();
  for (const Access& access : slot.access)
    if (!access.barred()) fewest = std::min(fewest, access.clashes.size());
  return fewest;
}

}  // namespace

Reply get_programme(const Request&, const casework::Caller& caller, Office& office) {
  const auto work = office.desk.look(caller);
  if (!work) return problem(work.error());
  const auto timetable = office.desk.timetable(**work);
  if (!timetable) return problem(timetable.error());
  Reply reply = json(exchange::write_programme((*timetable)->programme));
  reply.etag = tag('t', (*timetable)->version);
  return reply;
}

Reply post_proposal(const Request& request, const casework::Caller& caller, Office& office) {
  const auto alternatives = alternatives_in(request);
  if (!alternatives)
    return problem(Code::bad_request, "alternatives: expected a whole number from 0 to 5");
  return find(request, caller, office, {*alternatives, whole_takes});
}

Reply post_first_proposal(const Request& request, const casework::Caller& caller, Office& office) {
  return find(request, caller, office, {0, first_takes});
}

Reply get_proposal(const Request& request, const casework::Caller& caller, Office& office) {
  const auto work = office.desk.look(caller);
  if (!work) return problem(work.error());
  auto proposal = (*work)->proposal(client_of(request));
  if (!proposal) return problem(proposal.error());
  if (!*proposal) return problem(Code::not_found, "nothing was looked for yet");
  return shown(**std::move(proposal));
}

Reply get_offerings(const Request& request, const casework::Caller& caller, Office& office) {
  const auto explained = casework::ask_why(client_of(request), "", office.desk, caller);
  if (!explained) return problem(explained.error());
  exchange::JsonWriter out;
  out.object([&] {
    out.lines("offerings", explained->slots, [&](const Explanation& slot) {
      out.object([&] {
        out.field("slot", slot.slot.id.text());
        write_shown(out, explained->given->timetable, *slot.slot.offering, slot.slot.meeting);
        out.field("state", state_of(slot));
        out.field("sessions", slot.sessions.size());
        out.field("clashes", clashes_of(slot));
      });
    });
  });
  return json(std::move(out).release());
}

Reply get_why(const Request& request, const casework::Caller& caller, Office& office) {
  const std::string& offering = request.captured_as("offering");
  const auto explained = casework::ask_why(client_of(request), offering, office.desk, caller);
  if (!explained) return problem(explained.error());
  return json(exchange::write_explanation(offering, explained->slots, explained->best,
                                          explained->given->timetable,
                                          explained->given->person.as_planned));
}

}  // namespace meanwhile::serve
