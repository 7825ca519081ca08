#include "serve/session.hpp"

#include "exchange/json_fields.hpp"
#include "exchange/json_writer.hpp"
#include "serve/asking.hpp"
#include "serve/secret.hpp"

namespace meanwhile::serve {
namespace {

constexpr std::string_view cookie_name = "meanwhile";
constexpr std::chrono::hours signed_in_for{30 * 24};

std::string cookie(const std::string& secret, std::chrono::seconds lasts, Transport transport) {
  return std::string{cookie_name} + "=" + secret +
         "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(lasts.count()) +
         (transport == Transport::tls ? "; Secure" : "");
}

/// How a client wants to be spoken to, and on which clock.
struct Manner {
  std::optional<std::string> language;
  std::optional<std::string> zone;
};

Manner manner_of(const store::Document& life) {
  Problems problems;
  const exchange::Document document{life.json, problems};
  Manner manner;
  exchange::Cursor{*document.root(), problems}.must([&](const exchange::Fields& in) {
    return in["client"].must([&](const exchange::Fields& client) {
      const auto languages = client["languages"].list(exchange::text);
      if (!languages.empty()) manner.language = languages.front();
      manner.zone = client["timeZone"].maybe(exchange::text);
      return 0;
    });
  });
  return manner;
}

/// The session of an actor, as in api/openapi.yaml.
Result<std::string> written(const privacy::Actor& actor, Office& office) {
  exchange::JsonWriter out;
  if (actor.role == privacy::Role::staff) {
    out.object([&] { out.field("role", "staff"); });
    return std::move(out).release();
  }
  const auto work = office.desk.look({actor, office.now()});
  if (!work) return work.error();
  const auto life = (*work)->life(ClientId{actor.account.text()});
  if (!life) return life.error();
  const Manner manner = *life ? manner_of(**life) : Manner{};
  out.object([&] {
    out.field("role", "client");
    out.field("client", actor.account.text());
    out.field("language", manner.language);
    out.field("zone", manner.zone);
  });
  return std::move(out).release();
}

/// Keeps who is signed in, or forgets it.
Status keep(Office& office, const store::Digest& secret,
            const std::optional<store::SignIn>& sign_in) {
  const casework::Caller nobody{privacy::Actor{}, office.now()};
  const auto work = office.desk.change(nobody);
  if (!work) return work.error();
  const Status kept =
      sign_in ? (*work)->put_sign_in(secret, *sign_in) : (*work)->remove_sign_in(secret);
  if (!kept) return kept;
  return (*work)->commit();
}

std::string token(const exchange::Fields& in) { return in["token"].must(exchange::name); }

}  // namespace

Result<std::optional<privacy::Actor>> who_asks(const Request& request, Office& office,
                                               care::Moment now) {
  const auto secret = request.cookie(cookie_name);
  if (!secret) return std::optional<privacy::Actor>{};
  const casework::Caller nobody{privacy::Actor{}, now};
  const auto work = office.desk.look(nobody);
  if (!work) return work.error();
  const auto found = (*work)->sign_in(digest_of(*secret));
  if (!found) return found.error();
  return *found ? std::optional{(**found).actor} : std::nullopt;
}

Reply sign_in(const Request& request, Office& office) {
  const auto body = read_body(request, token);
  if (const Reply* refused = std::get_if<Reply>(&body)) return *refused;
  const auto door = office.doors.find(digest_of(std::get<std::string>(body)));
  if (door == office.doors.end())
    return problem(Code::forbidden, "this link does not work any more");
  const std::string secret = new_secret();
  const Status kept =
      keep(office, digest_of(secret), store::SignIn{door->second, office.now() + signed_in_for});
  if (!kept) return problem(kept.error());
  auto session = written(door->second, office);
  if (!session) return problem(session.error());
  Reply reply = json(*std::move(session));
  reply.headers.add("Set-Cookie", cookie(secret, signed_in_for, request.transport));
  return reply;
}

Reply who_am_i(const Request& request, Office& office) {
  const auto actor = who_asks(request, office, office.now());
  if (!actor) return problem(actor.error());
  if (!*actor) return no_content();
  auto session = written(**actor, office);
  return session ? json(*std::move(session)) : problem(session.error());
}

Reply sign_out(const Request& request, const casework::Caller&, Office& office) {
  const Status forgotten = keep(office, digest_of(*request.cookie(cookie_name)), std::nullopt);
  if (!forgotten) return problem(forgotten.error());
  Reply reply = no_content();
  reply.headers.add("Set-Cookie", cookie("", std::chrono::seconds{0}, request.transport));
  return reply;
}

}  // namespace meanwhile::serve
