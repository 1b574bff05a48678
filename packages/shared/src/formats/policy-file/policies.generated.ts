// Written by tools/generate-policies.ts from policies/*.yml.
export const PRESETS = {
  "phased": {
    "mode": "MODE_HIGH_ASSURANCE",
    "tools": {
      "bandit": {
        "phase": 1,
        "fail-at": "low",
        "owner": "maintainers",
        "local-command": "bandit --ignore-nosec $(git ls-files '*.py' '*.pyw')",
        "timeout-seconds": 600,
        "freshness-days": null,
        "suppression-budget": 0,
        "minimum-score": null,
        "minimum-confidence": null,
        "accept-incomplete": null
      },
      "pip-audit": {
        "phase": 1,
        "fail-at": "low",
        "owner": "maintainers",
        "local-command": "pip-audit --strict -r requirements.txt --require-hashes",
        "timeout-seconds": 600,
        "freshness-days": 30,
        "suppression-budget": 0,
        "minimum-score": null,
        "minimum-confidence": null,
        "accept-incomplete": null
      },
      "gitleaks": {
        "phase": 1,
        "fail-at": "low",
        "owner": "maintainers",
        "local-command": "gitleaks git .",
        "timeout-seconds": 600,
        "freshness-days": null,
        "suppression-budget": 0,
        "minimum-score": null,
        "minimum-confidence": null,
        "accept-incomplete": null
      },
      "deptry": {
        "phase": 1,
        "fail-at": "low",
        "owner": "maintainers",
        "local-command": "deptry .",
        "timeout-seconds": 600,
        "freshness-days": null,
        "suppression-budget": 0,
        "minimum-score": null,
        "minimum-confidence": null,
        "accept-incomplete": null
      },
      "vulture": {
        "phase": 1,
        "fail-at": "low",
        "owner": "maintainers",
        "local-command": "vulture $(git ls-files '*.py') --min-confidence 80",
        "timeout-seconds": 600,
        "freshness-days": null,
        "suppression-budget": 0,
        "minimum-score": null,
        "minimum-confidence": 80,
        "accept-incomplete": null
      },
      "mutmut": {
        "phase": 1,
        "fail-at": "low",
        "owner": "maintainers",
        "local-command": "mutmut run",
        "timeout-seconds": 1800,
        "freshness-days": null,
        "suppression-budget": 0,
        "minimum-score": 0.6,
        "minimum-confidence": null,
        "accept-incomplete": null
      }
    },
    "waivers": {
      "accept": "signed",
      "maximum-days": 90,
      "warn-days": 14,
      "entries": []
    },
    "baseline": [],
    "skips": [],
    "build": {
      "by": "interlock",
      "argv": [],
      "artifacts": [],
      "lock-file": "requirements-dev.txt"
    },
    "source-roots": [
      "src"
    ],
    "dependency-lock": "requirements.txt",
    "advisories": null,
    "confinement": "ephemeral",
    "platform": {
      "server": "https://github.com",
      "api": "https://api.github.com",
      "issuer": "https://token.actions.githubusercontent.com"
    },
    "signing": {
      "fulcio": "https://fulcio.sigstore.dev",
      "rekor": "https://rekor.sigstore.dev",
      "timestamp-authority": null,
      "trusted-root": {
        "path": ".github/interlock/trusted_root.json",
        "sha256": "0000000000000000000000000000000000000000000000000000000000000000"
      },
      "detached": false,
      "allow-public-log": false
    },
    "identity": {
      "workflow": "https://github.com/OWNER/interlock/.github/workflows/release.yml",
      "builder-commits": [],
      "triggers": [
        "push",
        "workflow_dispatch",
        "release"
      ]
    },
    "sbom": {
      "supplier": "not stated"
    },
    "promotion": {
      "runs": 10,
      "streak": 5
    },
    "release": {
      "first": false,
      "registry": null
    },
    "rehearsal": false
  },
  "starter": {
    "mode": "MODE_HIGH_ASSURANCE",
    "tools": {
      "bandit": {
        "phase": 1,
        "fail-at": "low",
        "owner": "maintainers",
        "local-command": "bandit --ignore-nosec $(git ls-files '*.py' '*.pyw')",
        "timeout-seconds": 600,
        "freshness-days": null,
        "suppression-budget": 0,
        "minimum-score": null,
        "minimum-confidence": null,
        "accept-incomplete": null
      },
      "gitleaks": {
        "phase": 1,
        "fail-at": "low",
        "owner": "maintainers",
        "local-command": "gitleaks git .",
        "timeout-seconds": 600,
        "freshness-days": null,
        "suppression-budget": 0,
        "minimum-score": null,
        "minimum-confidence": null,
        "accept-incomplete": null
      },
      "deptry": {
        "phase": 1,
        "fail-at": "low",
        "owner": "maintainers",
        "local-command": "deptry .",
        "timeout-seconds": 600,
        "freshness-days": null,
        "suppression-budget": 0,
        "minimum-score": null,
        "minimum-confidence": null,
        "accept-incomplete": null
      },
      "vulture": {
        "phase": 1,
        "fail-at": "low",
        "owner": "maintainers",
        "local-command": "vulture $(git ls-files '*.py') --min-confidence 80",
        "timeout-seconds": 600,
        "freshness-days": null,
        "suppression-budget": 0,
        "minimum-score": null,
        "minimum-confidence": 80,
        "accept-incomplete": null
      }
    },
    "waivers": {
      "accept": "signed",
      "maximum-days": 90,
      "warn-days": 14,
      "entries": []
    },
    "baseline": [],
    "skips": [],
    "build": {
      "by": "interlock",
      "argv": [],
      "artifacts": [],
      "lock-file": null
    },
    "source-roots": [
      "src"
    ],
    "dependency-lock": null,
    "advisories": null,
    "confinement": "ephemeral",
    "platform": {
      "server": "https://github.com",
      "api": "https://api.github.com",
      "issuer": "https://token.actions.githubusercontent.com"
    },
    "signing": {
      "fulcio": "https://fulcio.sigstore.dev",
      "rekor": "https://rekor.sigstore.dev",
      "timestamp-authority": null,
      "trusted-root": {
        "path": ".github/interlock/trusted_root.json",
        "sha256": "0000000000000000000000000000000000000000000000000000000000000000"
      },
      "detached": false,
      "allow-public-log": false
    },
    "identity": {
      "workflow": "https://github.com/OWNER/interlock/.github/workflows/release.yml",
      "builder-commits": [],
      "triggers": [
        "push",
        "workflow_dispatch",
        "release"
      ]
    },
    "sbom": {
      "supplier": "not stated"
    },
    "promotion": {
      "runs": 10,
      "streak": 5
    },
    "release": {
      "first": false,
      "registry": null
    },
    "rehearsal": false
  },
};
