@AWAY-5
Feature: Agents come and go at any instant

  Scenario: The last agent leaves while a conversation waits
    When the visitor writes "Is the red lamp in stock?"
    And 1 second passes
    Then the visitor sees no form
    When the agent goes offline
    Then the visitor sees the form "Leave your contacts"
    And the visitor sees "Nobody can answer at the moment." once

  Scenario Outline: The last but one leaves: a colleague takes over and the visitor notices nothing
    Given agent Alice is online
    And agent Bob is online
    And conversations go to agents strictly
    When the visitor writes "Is the red lamp in stock?"
    Then agent Alice has 1 conversation
    When agent Alice <leaves>
    Then agent Bob has 1 conversation
    And agent Alice has 0 conversations
    And the visitor sees no form
    And the visitor sees 2 messages

    Examples:
      | leaves       |
      | goes offline |
      | pauses       |

  Scenario: An agent comes back: the conversation is assigned, the form stays
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor types in the form:
      | e-mail | anna@mail |
    And the agent goes online
    Then the agent has 1 conversation
    And the visitor sees the form "Leave your contacts"
    And the form holds:
      | e-mail | anna@mail |

  Scenario: Sending the form after the agent is back is accepted
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the agent goes online
    And the agent writes "It is."
    And the visitor sends the form with:
      | e-mail | anna@mail.example |
    Then the visitor sees no form
    And the agent sees the contact details:
      | e-mail | anna@mail.example |
    And the CRM has 1 lead

  Scenario: Dismissing the form after the agent is back leaves no trace
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor types in the form:
      | e-mail | anna@mail.example |
    And the agent goes online
    And the visitor dismisses the form
    Then the visitor sees no form
    And the agent does not see "anna@mail.example"

  Scenario: Presence flips at one instant: nothing is doubled
    When the visitor writes "Is the red lamp in stock?"
    And the agent goes offline
    And the agent goes online
    And the agent pauses
    And the agent resumes
    Then the agent has 1 conversation
    And the visitor sees the form "Leave your contacts"
    And the visitor sees 4 messages
    When the visitor dismisses the form
    Then the visitor sees no form
    When the agent goes offline
    Then the visitor sees no form
    And the visitor sees 5 messages

  Scenario: From paused to offline is the same time
    Given the agent is paused
    When the visitor writes "Is the red lamp in stock?"
    And the agent goes offline
    And the agent pauses
    Then the visitor sees "Nobody can answer at the moment." once

  Scenario: Hours and agents in turn: still the same time
    Given the working hours are "Mon-Fri 09:00-18:00" in "UTC"
    And it is "2026-01-05 17:59" in "UTC"
    And the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And 1 minute passes
    And the agent goes online
    And the agent goes offline
    Then the visitor sees "Nobody can answer at the moment." once
    And the visitor sees 3 messages

  Scenario: Answered, the visitor is not bothered when the agent leaves
    When the visitor writes "Is the red lamp in stock?"
    And the agent writes "It is."
    And the agent goes offline
    Then the visitor sees no form
    And the visitor does not see "Nobody can answer at the moment."
    When the visitor writes "And the blue one?"
    Then the visitor sees the form "Leave your contacts"

  Scenario: The last agent leaves while the page is closed: the form is there on the return
    When the visitor writes "Is the red lamp in stock?"
    And 2 seconds pass
    And the visitor closes the page
    And the agent goes offline
    And 1 hour passes
    And the visitor opens the page
    Then the visitor sees the form "Leave your contacts"
    And the visitor sees "Nobody can answer at the moment." once

  @INTRO-5
  Scenario: Gone and back again while the page is closed: only the name is asked, five seconds later
    When the visitor writes "Is the red lamp in stock?"
    And 2 seconds pass
    And the visitor closes the page
    And the agent goes offline
    And 1 hour passes
    And the agent goes online
    And the visitor opens the page
    Then the visitor sees no form
    When 5 seconds pass
    Then the visitor sees the form "Introduce yourself"

  Scenario: The maximum is lowered and raised again
    Given agent Alice takes at most 2 conversations
    When visitor Ben writes "Where is my parcel?"
    And agent Alice takes at most 1 conversation
    And visitor Anna writes "Is the red lamp in stock?"
    Then visitor Anna sees the form "Leave your contacts"
    And agent Alice has 1 conversation
    When agent Alice takes at most 2 conversations
    Then agent Alice has 2 conversations

  @SAFE-1
  Scenario: A restart loses neither form nor notice, and repeats neither
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor types in the form:
      | e-mail | anna@mail |
    And the process restarts
    And the visitor writes "Hello?"
    Then the visitor sees "Nobody can answer at the moment." once
    And the form holds:
      | e-mail | anna@mail |
    When the agent goes online
    Then the agent has 1 conversation

  Scenario: Offered to all, a conversation loses its last agent to a lower maximum
    Given agent Alice takes at most 2 conversations
    And conversations go to agents all
    When visitor Ben writes "Where is my parcel?"
    And agent Alice writes "On its way."
    And visitor Anna writes "Is the red lamp in stock?"
    Then visitor Anna sees no form
    When agent Alice takes at most 1 conversation
    Then visitor Anna sees the form "Leave your contacts"

  Scenario: An agent ends the conversation while the form is open: sending it still counts
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the agent goes online
    And the agent writes "It is."
    And the agent ends the conversation
    And 4.999 seconds pass
    And the visitor sends the form with:
      | phone | +33 6 12 34 56 78 |
    Then the agent sees the contact details:
      | phone | +33 6 12 34 56 78 |
    And the CRM has 1 lead
