# Completion for meanwhile in bash. Made by `meanwhile completion bash`.
_meanwhile() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "fit cohort design repair why busy check study serve completion --help --version" -- "$word"))
    return
  fi
  case $before in
    --programme|--client|--ics|--svg|--clients|--plans|--out|--events|--population|--timetables|--certificate|--key) COMPREPLY=($(compgen -f -- "$word")); return ;;
    --out|--data|--web|--demo) COMPREPLY=($(compgen -d -- "$word")); return ;;
    --alternatives|--week|--seed|--time-limit|--threads|--language|--as-of|--from|--days|--zone|--people|--port|--demo-people) return ;;
  esac
  case ${COMP_WORDS[1]} in
    fit) COMPREPLY=($(compgen -W "--help --programme --client --alternatives --week --ics --svg --json" -- "$word")) ;;
    cohort) COMPREPLY=($(compgen -W "--help --programme --clients --seed --time-limit --threads --plans --json" -- "$word")) ;;
    design) COMPREPLY=($(compgen -W "--help --programme --clients --seed --time-limit --threads --out --language --json" -- "$word")) ;;
    repair) COMPREPLY=($(compgen -W "--help --programme --plans --events --as-of --time-limit --threads --out --language --json" -- "$word")) ;;
    why) COMPREPLY=($(compgen -W "--help --programme --client --json" -- "$word")) ;;
    busy) COMPREPLY=($(compgen -f -W "--help --from --days --zone --json" -- "$word")) ;;
    check) COMPREPLY=($(compgen -f -W "--help" -- "$word")) ;;
    study) COMPREPLY=($(compgen -W "--help --people --seed --out --population --timetables --programme" -- "$word")) ;;
    serve) COMPREPLY=($(compgen -W "--help --data --port --web --demo --demo-people --certificate --key" -- "$word")) ;;
    completion) COMPREPLY=($(compgen -W "bash zsh fish --help" -- "$word")) ;;
  esac
}
complete -o filenames -F _meanwhile meanwhile
