Feature: The process may stop at any event
  What was written down is so; what was to follow from it follows once the process runs again, and only once.

  @SAFE-1 @UNREAD-1 @UNREAD-3
  Scenario Outline: Stopped after <events> events, the reply is mailed once and in time
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Is the blue vase in stock?"
    And the visitor looks away
    When the process restarts after <events> more events
    And the agent writes "Yes, two are left."
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply | Agent: Yes, two are left. |
    When 1 day passes
    Then no further e-mail is sent
    And every promise is kept

    Examples:
      | events |
      | 1      |
      | 2      |
      | 3      |
      | 4      |
      | 5      |
      | 6      |

  @SAFE-1 @CONT-1 @CRM-7
  Scenario Outline: Stopped after <events> events, a form that was sent reaches the agent and the CRM once
    Given the visitor writes "Is the blue vase in stock?"
    And 5 seconds pass
    When the process restarts after <events> more events
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    Then the agent sees the contact details once
    And the CRM has 1 lead
    And every promise is kept

    Examples:
      | events |
      | 1      |
      | 2      |
      | 5      |
      | 6      |
      | 7      |
      | 8      |
