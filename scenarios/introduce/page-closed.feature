@INTRO-5
Feature: A page closed too early does not lose the form

  Scenario: Closed a millisecond too early, the five seconds run again after the return
    When the visitor writes "Do you ship to Norway?"
    And 4.999 seconds pass
    And the visitor closes the page
    And 1 hour passes
    And the visitor opens the page
    Then the visitor sees no form
    When 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Introduce yourself"

  Scenario: Closed at five seconds, the form waits on the page
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor closes the page
    And 1 hour passes
    And the visitor opens the page
    Then the visitor sees the form "Introduce yourself"

  Scenario: Back and gone again, and each time too early
    When the visitor writes "Do you ship to Norway?"
    And 3 seconds pass
    And the visitor closes the page
    And 10 seconds pass
    And the visitor opens the page
    And 4.999 seconds pass
    And the visitor closes the page
    And 1 ms passes
    And the visitor opens the page
    Then the visitor sees no form
    When 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Introduce yourself"

  Scenario: Nothing grows old while the page is closed
    Symptom seen elsewhere: the timer went off on the closed page, and the visitor came back to a form nobody had shown.
    When the visitor writes "Do you ship to Norway?"
    And the visitor closes the page
    And 1 day passes
    And the visitor opens the page
    Then the visitor sees no form
    When 5 seconds pass
    Then the visitor sees the form "Introduce yourself"

  Scenario: Reloading the page keeps what was typed in the form
    When the visitor writes "Do you ship to Norway?"
    And 5 seconds pass
    And the visitor types in the form:
      | name   | Anna  |
      | e-mail | anna@ |
    And the visitor closes the page
    And the visitor opens the page
    Then the visitor sees the form "Introduce yourself"
    And the form holds:
      | name   | Anna  |
      | e-mail | anna@ |

  Scenario: Going on to another page of the shop does not put the form off
    When the visitor writes "Do you ship to Norway?"
    And 3 seconds pass
    And the visitor opens the page "/prices"
    And 2 seconds pass
    Then the visitor sees the form "Introduce yourself"

  Scenario: Known by the time of the return, the visitor is not asked
    When the visitor writes "Do you ship to Norway?"
    And the visitor closes the page
    And 1 minute passes
    And the visitor is known as:
      | e-mail | anna@mail.example |
    And the visitor opens the page
    And 5 seconds pass
    Then the visitor sees no form

  @TRANS-2
  Scenario: Back after the end, the visitor is offered a copy and not asked for a name
    When the visitor writes "Do you ship to Norway?"
    And 2 seconds pass
    And the visitor closes the page
    And the agent ends the conversation
    And the visitor opens the page
    And 5 seconds pass
    Then the visitor sees the form "Send a copy"
    When the visitor dismisses the form
    And 1 minute passes
    Then the visitor sees no form
