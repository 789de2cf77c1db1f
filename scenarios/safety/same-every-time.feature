Feature: What falls on one instant has one order
  The same inputs give the same events, screens, records and e-mails: also where many things are due at once.

  @SAFE-2 @UNREAD-1
  Scenario: E-mails due at one instant leave in the order of their conversations
    Given visitor Laptop is known as:
      | e-mail | anna@example.com |
    And visitor Phone is known as:
      | e-mail | anna@example.com |
    When visitor Phone writes "From the phone"
    And visitor Laptop writes "From the laptop"
    And visitor Phone looks away
    And visitor Laptop looks away
    And the agent writes "To the laptop" in conversation 2
    And the agent writes "To the phone" in conversation 1
    And 1 minute passes
    Then anna@example.com receives the unread replies with:
      | subject | *no. 1*      |
      | reply   | To the phone |
    And anna@example.com receives the unread replies with:
      | subject | *no. 2*       |
      | reply   | To the laptop |

  @SAFE-2 @CRM-7
  Scenario: Leads of one instant are made in the order of their forms
    When the CRM is down
    And visitor V1 writes "Hello"
    And visitor V2 writes "Hello"
    And 5 seconds pass
    And visitor V2 sends the form with:
      | name   | Second           |
      | e-mail | anna@example.com |
    And visitor V1 sends the form with:
      | name   | First            |
      | e-mail | anna@example.com |
    And the CRM is back
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | name         | Second           |
      | e-mail       | anna@example.com |
      | conversation | 1                |
      | conversation | 2                |

  @SAFE-2 @SAFE-1
  Scenario: A restart does not change the order of what is due at one instant
    Given visitor Laptop is known as:
      | e-mail | anna@example.com |
    And visitor Phone is known as:
      | e-mail | anna@example.com |
    When visitor Phone writes "From the phone"
    And visitor Laptop writes "From the laptop"
    And visitor Phone looks away
    And visitor Laptop looks away
    And the agent writes "To the laptop" in conversation 2
    And the agent writes "To the phone" in conversation 1
    And the process restarts
    And 1 minute passes
    Then anna@example.com receives the unread replies with:
      | subject | *no. 1* |
    And anna@example.com receives the unread replies with:
      | subject | *no. 2* |
