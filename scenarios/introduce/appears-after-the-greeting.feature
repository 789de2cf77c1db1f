@INTRO-1
Feature: "Introduce yourself" appears five seconds after the greeting
  The greeting welcomes the visitor; five seconds later the shop asks whom it is talking to.

  Scenario: The form is there at five seconds and not a millisecond before
    When the visitor writes "Do you ship to Norway?"
    And 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Introduce yourself"

  Scenario: Looking at the page without writing brings no form
    When 1 hour passes
    Then the visitor sees no form
    And the visitor sees 0 messages
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    Then the visitor sees the form "Introduce yourself"

  Scenario: With the greeting off the five seconds run from the first message
    Given the greeting is off
    When 1 minute passes
    And the visitor writes "Do you ship to Norway?"
    And 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Introduce yourself"

  Scenario Outline: The form delay is a setting of the channel
    Given an open channel with:
      | form delay | <delay> |
    When the visitor writes "Do you ship to Norway?"
    And <just before> pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Introduce yourself"

    Examples:
      | delay     | just before             |
      | 1 second  | 999 ms                  |
      | 2 minutes | 1 minute 59.999 seconds |

  Scenario: Each visitor has five seconds of their own
    When visitor Anna writes "Do you ship to Norway?"
    And 3 seconds pass
    And visitor Ben writes "Is the red lamp in stock?"
    And 2 seconds pass
    Then visitor Anna sees the form "Introduce yourself"
    And visitor Ben sees no form
    When 3 seconds pass
    Then visitor Ben sees the form "Introduce yourself"

  Scenario: The form appears while the visitor looks elsewhere
    When the visitor writes "Do you ship to Norway?"
    And the visitor looks away
    And 5 seconds pass
    And the visitor looks at the chat
    Then the visitor sees the form "Introduce yourself"

  @SAFE-1
  Scenario: A restart of the chat in the middle of the five seconds does not start them anew
    When the visitor writes "Do you ship to Norway?"
    And 4 seconds pass
    And the process restarts
    And 999 ms pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Introduce yourself"

  @INTRO-4
  Scenario: A quick reply of the agent does not cancel the form
    When the visitor writes "Do you ship to Norway?"
    And 2 seconds pass
    And the agent writes "We do."
    And 2.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Introduce yourself"

  @INTRO-4
  Scenario: A second message neither cancels the form nor puts it off
    When the visitor writes "Hello"
    And 4.999 seconds pass
    And the visitor writes "Do you ship to Norway?"
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Introduce yourself"

  @INTRO-4
  Scenario: A conversation passed to a colleague still asks
    Given agent Alice is online
    And agent Bob is online
    And conversations go to agents strictly
    When the visitor writes "Do you ship to Norway?"
    And agent Alice transfers the conversation to agent Bob
    And 5 seconds pass
    Then the visitor sees the form "Introduce yourself"

  @INTRO-6
  Scenario: Two messages at one instant make one form
    Symptom seen elsewhere: an impatient "Hello?" and "Anybody?" sent together each started a timer of their own, and the
    form that had just been dismissed came again.
    When the visitor writes "Hello?"
    And the visitor writes "Anybody?"
    And 5 seconds pass
    Then the visitor sees the form "Introduce yourself"
    When the visitor dismisses the form
    Then the visitor sees no form
    When 1 minute passes
    Then the visitor sees no form
