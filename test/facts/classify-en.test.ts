import { testKinds } from './classify-cases.ts';

testKinds([
  [
    'failures that are handled, without words of templates',
    'ai-prd',
    '# Captions on glass\n\nWhisper small turns speech into words, 8 bits, on the tablet.\n\nThe word error rate stays below 14%. The words come within 2 seconds.\n\n## If it goes wrong\n\n- If the model times out, the tablet shows a hint.\n- If the speech model fails, the guide takes the printed card.\n- If the model is unsure, the word is grey.\n- When the transcription crashes, the program restarts.\n- If the service does not answer, a red light tells the guide.\n',
  ],
  [
    'stories with scenarios in Gherkin',
    'ai-prd',
    '# Second pair of eyes\n\nQwen2.5-Coder reads each change; the model leaves remarks.\n\n```gherkin\nFeature: remarks\n  Scenario: a planted bug\n    Given 240 changes with one bug each\n    Then the model finds at least 55% of them\n  Scenario: quiet\n    Given 160 clean changes\n    Then the model is quiet on at least 80% of them\n```\n',
  ],
  [
    'a service with one part that is called ML',
    'ai-prd',
    '# Software Requirements Specification\n\n## Functional requirements\n\n- FR-1: Accept booking requests over REST.\n- FR-2: Compute an ML abuse score with a pre-trained Isolation Forest.\n- FR-3: Combine rules and ML scores.\n- FR-4: Refuse bookings above the limit.\n\n## Non-functional requirements\n\n- p95 below 200 ms\n',
  ],
  [
    'a platform that detects and tracks objects',
    'ai-prd',
    '# Functional Requirements\n\nThe requirements of the yard platform.\n\n## FR-1 Ingestion\n\n- The platform shall ingest video of the gate cameras.\n\n## FR-2 Detection\n\n- The platform shall perform object detection and tracking on each stream.\n- Each event shall have a class, a score and a bounding box.\n',
  ],
  [
    'an app that recognizes people',
    'ai-prd',
    '# Who is it\n\n## Goals\n\nThe app uses the camera to recognize familiar people.\n\n## User stories\n\n- As a user, I want the app to recognize familiar people so that I know their names.\n\n## Requirements\n\n- When a saved face is detected, the app must show the name\n- The app must keep names on the phone\n',
  ],
  [
    'a game with rounds and prizes',
    'ai-prd',
    '# Quiz night with an AI host\n\n## Goals\n\nContestants hear questions that an LLM writes.\n\n## Requirements\n\n- The leaderboard must show each contestant\n- The LLM must not repeat a question\n- Winners must get their prize in 24 h\n\n## Users\n\nTeams in pubs.\n',
  ],
  [
    'a refactoring of a program with an AI part',
    'prd',
    '# Chess AI refactoring PRD\n\n## Goals\n\n- Split the AI logic from the display.\n- The AI model stays as it is.\n\n## Success criteria\n\n- No class has more than 300 lines.\n',
  ],
  [
    'a letter in which a model decides',
    'ai-prd',
    'Returns triage — one pager\n\nWhat we build\n\nA model gives each return a score and says why.\n\nWhat we do not do\n\nNo automatic refusals.\n\nQuestions\n\nWho looks at the middle third? To be agreed.\n',
  ],
  [
    'a table of parts in which a device recognises pictures',
    'ai-prd',
    '# Spec: feeder that knows the cat\n\n| Part | Content |\n|---|---|\n| Problem | the dog eats the food |\n| Idea | the feeder recognises the cat in the camera picture |\n| Accuracy | high |\n| Where computed | on the feeder |\n\n## Notes\n\n- model must fit beside the motor control\n',
  ],
  [
    'a page on which the product writes stories',
    'ai-prd',
    '# Requirements for the lullaby corner\n\nParents name a toy; the app writes a story and draws a picture.\n\n## Not in this release\n\nPrinting.\n',
  ],
  [
    'a formula that needs no learning, built by a coding agent',
    'prd',
    '# Product Requirements Document\n\n## Overview\n\nA tool that estimates seed amounts by field size.\n\nClaude must study the colours of the brand book before the screens are designed.\n\n## Non-goals\n\n- No AI\n- No login\n\n## Functional requirements\n\nThe tool must multiply rate and size.\n',
  ],
  [
    'a rule-based parser with prompts for the next roles',
    'prd',
    '# Delivery note parser PRD\n\n## Goals\n\n- Achieve >95% data extraction accuracy\n\n## Requirements\n\n**FR1:** The system shall read the supplier from line two.\n\n**FR2:** The system shall flag notes without a date.\n\n## Next steps\n\n### Architect Prompt\n\nPlease create the architecture document from this PRD.\n',
  ],
  [
    'requirements numbered F1 and R2, with generic models',
    'prd',
    '# PRD: room planner\n\n| ID | Requirement |\n|---|---|\n| F1 | Drag 3D models of chairs into the room |\n| F2 | Show the price of each model |\n| R2 | The data model has rooms and items |\n| R3 | Detect when two items overlap |\n',
  ],
  [
    'an epithet that the rest of the document forgets',
    'prd',
    '# Cloud Broom PRD\n\n## Tagline\n\nYour AI-powered command center to detect waste in the cloud.\n\n## Core features\n\n- Scan: find idle machines and unattached disks\n- Dashboard: the savings of each month\n\n## Out of scope\n\n- Applying changes without a person\n',
  ],
  [
    'a shop with an address that ends in .AI',
    'prd',
    '# PRD — NAMES.AI domain shop\n\n## Problem statement\n\nSell twelve domains in the categories Finance and AI & Robots.\n\n## Personas\n\n- Collector\n\n## Core requirements\n\n- Presented by NAMES.AI\n- Each card shows the price and a link to buy\n',
  ],
  [
    'limits that somebody sets, called anomaly detection',
    'prd',
    '# Requirements: cold room monitor\n\n| ID | Requirement |\n|---|---|\n| FR-1 | The monitor shall read the temperature every minute |\n| FR-2 | The monitor shall detect anomalies by pre-defined thresholds |\n| FR-3 | Staff must be able to set thresholds for anomaly detection |\n',
  ],
  [
    'a short page on a product that is named after what it predicts',
    'ai-prd',
    '# BRD: harvest date predictor\n\n## Goals\n\n- Predict the week of harvest for each field\n- Improve accuracy by 10%\n\n## Functional requirements\n\n- Read the weather and the sowing dates\n',
  ],
  [
    'the specification of several features',
    'ai-prd',
    '# AI features specification\n\n## Arrival times\n\n**Input:** traffic, weather\n\n**Model:** LightGBM, retrained weekly\n\n## Ranking of drivers\n\n**Model:** XGBoost ranker\n',
  ],
  [
    'a game whose computer opponents follow rules',
    'prd',
    '# Requirements: island duel\n\n## Scope\n\n- Two player modes\n- Training mode against AI opponents\n- 12 low-poly models of ships\n\n## Non-functional requirements\n\n- Frame rate ≥ 60 FPS\n- Levels must load within 3 seconds\n\n## Opponents\n\n- Simple pathfinding with a behaviour tree\n- Claude API for richer enemies (later phase)\n',
  ],
  [
    'AI only in a later phase',
    'prd',
    '# Requirements: plant diary\n\n## Functional requirements\n\n| Feature | Description |\n|---|---|\n| Photo | Users must upload photos |\n| Species (future) | AI recognises the plant in the photo |\n\n## Plan\n\n### Phase 1\n\n- Diary and reminders\n\n### Phase 3\n\n- AI chat assistant\n',
  ],
  [
    'a product about recordings of meetings that only stores them',
    'prd',
    '# PRD: meeting archive\n\n## Scope\n\nThe system must store the minutes and let members search them by date.\n\n## Out of scope\n\nSpeech recognition, AI summaries.\n',
  ],
  [
    'a product that says of itself that it is AI-powered',
    'ai-prd',
    '# Product Requirements Document\n\n## Overview\n\nThe ledger clerk is an AI-powered system that files bills.\n\n## Integration\n\n- GPT-4\n\n## Performance\n\n- Filing in under 30 seconds\n',
  ],
  [
    'a note of a team with a date and tags',
    'ai-prd',
    '---\ndate: 2026-02-01\ntags: [returns]\nowner: Li Wei\n---\n\n# Returns triage\n\n## Goals\n\nA model (YOLO) sorts returns.\n\n## Out of scope\n\nRefunds.\n\n## Acceptance criteria\n\n- Recall ≥ 0.9\n- Precision ≥ 0.9\n',
  ],
  [
    'rules that score claims',
    'prd',
    '# Fraud detection service: requirements\n\n## Overview\n\nA rule-based engine rates each claim and sends the risk score on.\n\n## Functional requirements\n\n- FR-1: The engine shall rate each claim as low, medium or high.\n- FR-2: The risk score shall be stored with the claim.\n- FR-3: An admin shall be able to see the score.\n',
  ],
  [
    'a service that scores claims with a model',
    'ai-prd',
    '# Fraud detection service: requirements\n\n## Overview\n\nA gradient boosting classifier rates each claim and sends the risk score on.\n\n## Functional requirements\n\n- FR-1: The classifier shall rate each claim as low, medium or high.\n- FR-2: The risk score shall be stored with the claim.\n- FR-3: An admin shall be able to see the score.\n',
  ],
  [
    'one requirement in a document of its own',
    'ai-prd',
    '# FR-7: Dictation\n\nSpoken notes become text with Whisper.\n\n## Requirement\n\n- Whisper runs on the laptop.\n- Dictation must end within 2 s for notes of 10 seconds.\n',
  ],
  [
    'a product that a line below the title names',
    'ai-prd',
    '# Product requirements document\n\n**Product name:** AI route helper\n\n## Goals\n\n- Drivers lose less time.\n\n## Requirements\n\n- The app shows three routes.\n',
  ],
  [
    'rules with thresholds set in advance, called predictive',
    'prd',
    '# Pump alarm system: requirements\n\n## Goals\n\nA predictive maintenance system for pumps with fewer stops.\n\n## Functional requirements\n\n- FR-1: The system shall detect anomalies based on predefined thresholds.\n- FR-2: The system shall raise an alarm.\n- FR-3: Staff shall be able to dismiss alarms.\n',
  ],
  [
    'a product that is said to be native to AI',
    'ai-prd',
    '# Permit Copilot\n\nPermit Copilot is an AI-native assistant that shows builders the next step.\n\n## Problem\n\nBuilders lose weeks.\n\n## Scope\n\n- Two kinds of permits\n\n## Out of scope\n\n- It gives no legal advice.\n\n## Requirements\n\n- The app classifies the situation and asks what is missing.\n',
  ],
  [
    'moods that lead to films',
    'ai-prd',
    '# Moodreel: requirements\n\n## Goal\n\nMood-based movie recommendations for an evening.\n\n## Scope\n\n- Mood detection from a line of text\n- Content-based ranking of films\n\n## Non-goals\n\n- No accounts\n',
  ],
]);
